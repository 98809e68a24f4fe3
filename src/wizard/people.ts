import type { Actor } from '../../flows/encounter/facts';
import type { TransitionMeta } from '../../flows/encounter/meta';
import type { TrailLine } from '../session/replay';

/** Who judged or ordered last in this encounter; the section head, unnamed, until somebody did. */
export function lastJudge(trail: readonly TrailLine[]): Actor {
  for (let i = trail.length - 1; i >= 0; i -= 1) {
    const line = trail[i];
    if (line === undefined || line.status !== 'accepted') continue;
    const { by } = line.entry;
    if (by.role === 'head' || by.role === 'acting') return by;
  }
  return { name: '', role: 'head' };
}

/** Who reports a fact, as its step says. */
export type Who = TransitionMeta['by'];

/** Who acts when a fact of this kind is reported without saying so. */
export const actorOf = (by: Who, trail: readonly TrailLine[]): Actor | undefined =>
  by === 'head' ? lastJudge(trail) : undefined;
