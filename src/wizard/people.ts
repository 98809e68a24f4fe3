import type { Actor } from '../../flows/encounter/facts';
import type { TransitionMeta } from '../../flows/encounter/meta';
import { foldTrail } from '../record/foldTrail';
import type { TrailLine } from '../session/replay';

const UNNAMED: Actor = { name: '', role: 'head' };

/** Who judged or ordered last in this encounter; the section head, unnamed, until somebody did. */
export const lastJudge = foldTrail<Actor>(
  () => UNNAMED,
  (last, { entry: { by }, status }) =>
    status === 'accepted' && (by.role === 'head' || by.role === 'acting') ? by : last,
);

/** Who reports a fact, as its step says. */
export type Who = TransitionMeta['by'];

/** Who acts when a fact of this kind is reported without saying so. */
export const actorOf = (by: Who, trail: readonly TrailLine[]): Actor | undefined =>
  by === 'head' ? lastJudge(trail) : undefined;
