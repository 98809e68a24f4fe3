import { getNextTransitions } from 'xstate';
import type { Role } from '../../flows/actors';
import type { SessionState } from './board';
import type { EncounterKind, FactTypeOf, Flow, FlowKind } from './flow';
import { isFactType } from './replay';

/** One fact that may be reported now, who reports it, and where it is offered. */
export type Offer<K extends FlowKind = EncounterKind> = {
  type: FactTypeOf<K>;
  at: K['place'] | 'main' | 'choice';
  by: Role | 'anyone';
  awaited: boolean;
  /** The state that listens for it, as a path through the chart. */
  from: readonly string[];
};

/** What a transition says of itself, whatever the flow. */
type Told = Pick<Offer, 'by'> & { at: string; onDeadline?: string; awaited?: true };

/**
 * What may be reported now, asked of the chart: its transitions in reading order, without those a
 * guard refuses; no transition is made. Once a deadline has passed, what the guidance wants next becomes the main thing.
 */
export function offersOf<K extends FlowKind>(
  flow: Flow<K>,
  { snapshot, readOnly }: Pick<SessionState<K>, 'snapshot' | 'readOnly'>,
): Offer<K>[] {
  if (readOnly !== null) return [];
  const over = flow.dueOf(snapshot).find(({ passed }) => passed)?.name;
  const offers = new Map<string, Offer<K> & { due: boolean }>();
  for (const { eventType, meta, source } of getNextTransitions(snapshot)) {
    const told = meta as Told | undefined;
    if (told === undefined || !isFactType(flow, eventType) || offers.has(eventType)) continue;
    if (!flow.takes(eventType, snapshot)) continue;
    const due = over !== undefined && [over, 'any'].includes(told.onDeadline ?? '');
    const { by, at, awaited = false } = told;
    offers.set(eventType, { type: eventType, at, by, awaited, due, from: source.path });
  }
  const list = [...offers.values()];
  const anyDue = list.some(({ due }) => due);
  return list.map(({ due, ...offer }) => {
    if (due) return { ...offer, at: 'main' };
    return anyDue && offer.at === 'main' ? { ...offer, at: 'choice' } : offer;
  });
}
