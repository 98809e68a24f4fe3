import { ACT_IDS, type Act, isAct } from '../../flows/encounter/acts';
import type { TrailLine } from '../session/replay';

/** One act as it was seen: how often, and the words that were used. */
export type Observed = { act: Act; count: number; quotes: string[]; lastAt: number };

/** What was seen so far, by act, withdrawn entries left out. A fold over the trail. */
export function observationsOf(trail: readonly TrailLine[]): Map<Act, Observed> {
  const seen = new Map<Act, Observed>();
  for (const { entry, status } of trail) {
    const { act, quote } = entry.data;
    if (entry.type !== 'observation.noted' || status !== 'accepted' || !isAct(act)) continue;
    const before = seen.get(act);
    seen.set(act, {
      act,
      count: (before?.count ?? 0) + 1,
      quotes:
        typeof quote === 'string' && quote !== ''
          ? [...(before?.quotes ?? []), quote]
          : (before?.quotes ?? []),
      lastAt: entry.happenedAt ?? entry.at.wall,
    });
  }
  return seen;
}

/**
 * The act that is named to the counterpart: the last one seen among those the head confirmed, or the
 * last one seen, or none.
 */
export function actInQuestion(trail: readonly TrailLine[]): Act | null {
  const confirmed = new Set<string>();
  for (const { entry, status } of trail) {
    if (status !== 'accepted') continue;
    if (entry.type === 'judgement.requested') confirmed.clear();
    if (entry.type.endsWith('.reviewed')) {
      for (const act of entry.data.acts as string[]) confirmed.add(act);
    }
  }
  const seen = [...observationsOf(trail).values()].sort((a, b) => b.lastAt - a.lastAt);
  const named = seen.find(({ act }) => confirmed.has(act));
  if (named !== undefined) return named.act;
  return ACT_IDS.find((act) => confirmed.has(act)) ?? seen[0]?.act ?? null;
}
