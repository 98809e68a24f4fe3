import type { Actor } from '../../flows/encounter/facts';
import type { TransitionMeta } from '../../flows/encounter/meta';
import type { TrailLine } from '../session/replay';

/** Who judged or ordered last in this encounter; the section head, 未記入, until somebody did. */
export function lastJudge(trail: readonly TrailLine[]): Actor {
  for (let i = trail.length - 1; i >= 0; i -= 1) {
    const line = trail[i];
    if (line === undefined || line.status !== 'accepted') continue;
    const { by } = line.entry;
    if (by.role === 'head' || by.role === 'acting') return by;
  }
  return { name: '', role: 'head' };
}

/** Who acts when a fact of this kind is tapped without saying so. */
export const actorOf = (
  by: TransitionMeta['by'],
  trail: readonly TrailLine[],
): Actor | undefined => (by === 'head' ? lastJudge(trail) : undefined);
