import type { TrailLine } from './replay';

/**
 * A fold over the trail that costs a tap nothing, however long the record is: when the trail has only
 * grown, the new lines are added to the last result; when it was folded anew, it begins again.
 * In: an empty sum and how a line is added to it; `add` may change the sum in place.
 * Out: the fold. It remembers one trail, the one on screen.
 */
export function foldTrail<T>(empty: () => T, add: (sum: T, line: TrailLine) => T) {
  let folded: { last: TrailLine | undefined; count: number; sum: T } | null = null;
  return (trail: readonly TrailLine[]): T => {
    const grown =
      folded !== null && folded.count <= trail.length && trail[folded.count - 1] === folded.last;
    let sum = grown && folded !== null ? folded.sum : empty();
    for (let i = grown && folded !== null ? folded.count : 0; i < trail.length; i += 1) {
      sum = add(sum, trail[i] as TrailLine);
    }
    folded = { last: trail[trail.length - 1], count: trail.length, sum };
    return sum;
  };
}
