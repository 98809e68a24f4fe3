import type { Channel } from '../../../flows/encounter/context';
import type { EncounterFact, FactData, FactType } from '../../../flows/encounter/facts';
import { type Figures, GUIDANCE_FIGURES } from '../../../flows/encounter/figures';
import { type EncounterSnapshot, fold } from '../../../flows/encounter/fold';

/** How an encounter is held: the channel, and whether the ward's house right holds there. */
export type Held = { channel: Channel; onPremises: boolean };

export const HELD: readonly Held[] = [
  { channel: 'counter', onPremises: true },
  { channel: 'phone', onPremises: true },
  { channel: 'field', onPremises: false },
  { channel: 'letter', onPremises: true },
];

const WAYS_OUT = [
  'counterpart.left',
  'call.ended',
  'officers.withdrew',
  'correspondence.ended',
] as const satisfies readonly FactType[];

const told = <T extends FactType>(type: T, data: FactData[T]): EncounterFact =>
  ({ type, at: 0, by: { name: '', role: 'head' }, data }) as EncounterFact;

/** An encounter that was ended with ③ said, by the shortest way there. */
function ended({ channel, onPremises }: Held, figures: Figures): EncounterSnapshot {
  const started: FactData['encounter.started'] = {
    channel,
    onPremises,
    visit: 'repeated',
    mode: 'rehearsal',
    figures,
    flowVersion: 1,
    clausesVersion: '-',
  };
  return fold([
    told('encounter.started', started),
    told('verdict.carried', { from: '-', reason: '-' }),
    told('stop.requested', {}),
    told('conduct.continued', {}),
    told('warning.given', {}),
    told('conduct.continued', {}),
    told('response.ended', {}),
  ]);
}

/** What is possible after ③: whether an eviction may follow, and how it ends. The chart is asked. */
export function possibleIn(held: Held): { evicts: boolean; out: FactType[] } {
  const snapshot = ended(held, GUIDANCE_FIGURES);
  return {
    evicts: snapshot.can(told('counterpart.stayed', {})),
    out: WAYS_OUT.filter((type) => snapshot.can(told(type, {}))),
  };
}
