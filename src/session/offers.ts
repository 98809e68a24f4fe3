import { getNextTransitions } from 'xstate';
import { deadlinesOf } from '../../flows/encounter/deadlines';
import {
  type EncounterFact,
  type FactData,
  type FactType,
  isFactType,
} from '../../flows/encounter/facts';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import type { Place, TransitionMeta } from '../../flows/encounter/meta';
import type { SessionState } from './board';

/** One fact that may be reported now, and where it is offered. */
export type Offer = { type: FactType; at: Place; by: TransitionMeta['by']; awaited: boolean };

type Typical = (snapshot: EncounterSnapshot) => FactData[FactType];

/** Data with which the chart would accept the fact, if it accepts it at all just now. */
const TYPICAL: Partial<Record<FactType, Typical>> = {
  'verdict.given': () => ({ verdict: 'notHarassment', reason: '-' }),
  'verdict.carried': () => ({ from: '-', reason: '-' }),
  'manner.reviewed': () => ({ acts: [] }),
  'content.reviewed': () => ({ acts: [] }),
  'pattern.reviewed': () => ({ acts: [] }),
  'other.reviewed': () => ({ acts: [] }),
  'harm.assessed': () => ({ harm: 'harmed', signs: [] }),
  'eviction.ordered': ({ context }) => ({ n: context.orders + 1 }),
  'police.announced': () => ({ reason: '-' }),
  'emergency.stoodDown': () => ({ reason: '-' }),
  'damage.recorded': () => ({ injured: 0 }),
  'medical.decided': () => ({ decision: 'needed' }),
  'encounter.reopened': () => ({ reason: '-' }),
  'addendum.written': () => ({ text: '-' }),
  'deadline.set': () => ({ minutes: 30, reason: '-' }),
  'limit.announced': ({ context }) => ({ minutes: context.visitMinMinutes }),
  'observation.noted': () => ({ act: 'manner.shouting' }),
  'concern.raised': () => ({ concern: 'difficulty' }),
  'recording.started': () => ({ announced: true }),
  'task.done': () => ({ task: 'record' }),
  'task.waived': () => ({ task: 'review', reason: '-' }),
};

const typicalFact = (type: FactType, snapshot: EncounterSnapshot): EncounterFact => {
  const data =
    type === 'deadline.extended'
      ? { clock: deadlinesOf(snapshot)[0]?.clock ?? 'progress', minutes: 5, reason: '-' }
      : (TYPICAL[type]?.(snapshot) ?? {});
  return { type, at: 0, data, by: { name: '', role: 'head' } } as EncounterFact;
};

/**
 * What may be reported now, asked of the chart: its transitions in reading order, without those a
 * guard refuses; no transition is made. Once a deadline has passed, what the guidance wants next becomes the main thing.
 */
export function offersOf({
  snapshot,
  readOnly,
}: Pick<SessionState, 'snapshot' | 'readOnly'>): Offer[] {
  if (readOnly !== null) return [];
  const over = deadlinesOf(snapshot).find(({ passed }) => passed)?.clock;
  const offers = new Map<FactType, Offer & { due: boolean }>();
  for (const { eventType, meta } of getNextTransitions(snapshot)) {
    const told = meta as TransitionMeta | undefined;
    if (told === undefined || !isFactType(eventType) || offers.has(eventType)) continue;
    if (!snapshot.can(typicalFact(eventType, snapshot))) continue;
    const due = over !== undefined && [over, 'any'].includes(told.onDeadline ?? '');
    const { by, at, awaited = false } = told;
    offers.set(eventType, { type: eventType, at, by, awaited, due });
  }
  const list = [...offers.values()];
  const anyDue = list.some(({ due }) => due);
  return list.map(({ due, ...offer }) => {
    if (due) return { ...offer, at: 'main' };
    return anyDue && offer.at === 'main' ? { ...offer, at: 'choice' } : offer;
  });
}
