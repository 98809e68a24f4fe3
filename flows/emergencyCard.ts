import type { Basis } from './basis';

/**
 * What each line of advice rests on that stands in the page itself, for when no script runs. The words
 * are in `emergencyCard.json`; the build puts both into `index.html`.
 */
export const CARD_BASIS = {
  police: ['2.3e.1', 'own.tokyoPolice'],
  tell: ['own.tokyoPolice'],
  leave: ['own.mhlw'],
  people: ['3.1.1'],
  ambulance: ['own.kizen'],
  notStarted: ['2.1.2d', 'own.kizen'],
} as const satisfies Record<string, Basis>;
