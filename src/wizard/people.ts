import type { Actor } from '../../flows/actors';
import type { TransitionMeta } from '../../flows/encounter/meta';
import { lastJudge } from '../record/lastJudge';
import type { TrailLine } from '../session/replay';

/** Who reports a fact, as its step says. */
export type Who = TransitionMeta['by'];

/** Who acts when a fact of this kind is reported without saying so. */
export const actorOf = (by: Who, trail: readonly TrailLine[]): Actor | undefined =>
  by === 'head' ? lastJudge(trail) : undefined;
