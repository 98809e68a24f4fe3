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

/** The acts that the head confirmed in the judgement at hand, in the order of the guidance. */
export function confirmedActs(trail: readonly TrailLine[]): Act[] {
  const confirmed = new Set<unknown>();
  for (const { entry, status } of trail) {
    if (status !== 'accepted') continue;
    if (entry.type === 'judgement.requested') confirmed.clear();
    if (!entry.type.endsWith('.reviewed')) continue;
    for (const act of entry.data.acts as unknown[]) confirmed.add(act);
  }
  return ACT_IDS.filter((act) => confirmed.has(act));
}

/**
 * The act that is named to the counterpart: the last one seen among those the head confirmed, or the
 * first confirmed one, or the last one seen, or none.
 */
export function actInQuestion(trail: readonly TrailLine[]): Act | null {
  const confirmed = confirmedActs(trail);
  const seen = [...observationsOf(trail).values()].sort((a, b) => b.lastAt - a.lastAt);
  return (
    seen.find(({ act }) => confirmed.includes(act))?.act ?? confirmed[0] ?? seen[0]?.act ?? null
  );
}
