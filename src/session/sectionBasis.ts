import type { Basis } from '../../flows/basis';
import type { Section } from './section';

const OURS: Basis = ['own.kizen'];

/** What each setting is there for; the figures have a table of their own. */
export const SECTION_BASIS: Record<Exclude<keyof Section, 'figures'>, Basis> = {
  name: OURS,
  place: ['own.tokyoPolice'],
  callback: ['own.tokyoPolice'],
  supportExtension: ['3.1.1'],
  opensAt: ['2.2c.2'],
  closesAt: ['2.2c.2'],
  swapRule: ['2.1.2f'],
  policy: ['O1', '3.3.3'],
  consultation: ['O1', 'O4'],
  people: ['2.2.2', '2.3f.4b'],
  contacts: OURS,
  numbers: ['3.1.3'],
  phrases: OURS,
  sound: OURS,
  keepDays: OURS,
};
