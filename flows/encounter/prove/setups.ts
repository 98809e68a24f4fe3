import type { Channel } from '../context';
import type { EncounterFact, FactData } from '../facts';
import type { Figures } from '../figures';

/** One way in which an encounter can begin; each is walked by itself. */
export type Setup = { channel: Channel; onPremises: boolean; visit: 'first' | 'repeated' };

const PLACES: readonly Omit<Setup, 'visit'>[] = [
  { channel: 'counter', onPremises: true },
  { channel: 'counter', onPremises: false },
  { channel: 'phone', onPremises: true },
  { channel: 'field', onPremises: true },
  { channel: 'field', onPremises: false },
  { channel: 'letter', onPremises: true },
];

export const SETUPS: readonly Setup[] = PLACES.flatMap((place) => [
  { ...place, visit: 'first' as const },
  { ...place, visit: 'repeated' as const },
]);

export const nameOf = ({ channel, onPremises, visit }: Setup): string =>
  `${channel}${onPremises ? '' : ' off premises'}, ${visit}`;

/** Any instant will do: instants are abstracted to "none" and "some". */
export const SOME_TIME = 1_760_000_000_000;

export const startOf = (setup: Setup, figures: Figures): EncounterFact => {
  const data: FactData['encounter.started'] = {
    ...setup,
    mode: 'rehearsal',
    figures,
    flowVersion: 1,
    clausesVersion: 'proof',
  };
  return { type: 'encounter.started', at: SOME_TIME, by: { name: '', role: 'officer' }, data };
};
