import { ACT_IDS, type Act, isAct } from '../../flows/encounter/acts';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** One act as it was seen: how often, and the words that were used. */
export type Observed = { act: Act; count: number; quotes: string[]; lastAt: number };

function observe(seen: Map<Act, Observed>, { entry, status }: TrailLine): Map<Act, Observed> {
  const { act, quote } = entry.data;
  if (entry.type !== 'observation.noted' || status !== 'accepted' || !isAct(act)) return seen;
  const before = seen.get(act);
  const quotes = before?.quotes ?? [];
  return seen.set(act, {
    act,
    count: (before?.count ?? 0) + 1,
    quotes: typeof quote === 'string' && quote !== '' ? [...quotes, quote] : quotes,
    lastAt: entry.happenedAt ?? entry.at.wall,
  });
}

function confirm(confirmed: Set<unknown>, { entry, status }: TrailLine): Set<unknown> {
  if (status !== 'accepted') return confirmed;
  if (entry.type === 'judgement.requested') confirmed.clear();
  if (!entry.type.endsWith('.reviewed')) return confirmed;
  for (const act of entry.data.acts as unknown[]) confirmed.add(act);
  return confirmed;
}

/** What was seen so far, by act, withdrawn entries left out. */
export const observationsOf = foldTrail(() => new Map<Act, Observed>(), observe);

const confirmedSet = foldTrail(() => new Set<unknown>(), confirm);

/** The acts that the head confirmed in the judgement at hand, in the order of the guidance. */
export const confirmedActs = (trail: readonly TrailLine[]): Act[] => {
  const confirmed = confirmedSet(trail);
  return ACT_IDS.filter((act) => confirmed.has(act));
};

const named = (seen: Map<Act, Observed>, confirmed: Set<unknown>): Act | null => {
  const latest = [...seen.values()].sort((a, b) => b.lastAt - a.lastAt);
  return (
    latest.find(({ act }) => confirmed.has(act))?.act ??
    ACT_IDS.find((act) => confirmed.has(act)) ??
    latest[0]?.act ??
    null
  );
};

/**
 * The act that is named to the counterpart: the last one seen among those the head confirmed, or the
 * first confirmed one, or the last one seen, or none.
 */
export const actInQuestion = (trail: readonly TrailLine[]): Act | null =>
  named(observationsOf(trail), confirmedSet(trail));

/** The same as it was before line `end`; folds from the start. */
export function actInQuestionAt(trail: readonly TrailLine[], end: number): Act | null {
  const seen = new Map<Act, Observed>();
  const confirmed = new Set<unknown>();
  for (const line of trail.slice(0, end)) {
    observe(seen, line);
    confirm(confirmed, line);
  }
  return named(seen, confirmed);
}
