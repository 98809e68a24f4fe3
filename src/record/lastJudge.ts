import { type Actor, isDeputy } from '../../flows/actors';
import { foldTrail } from '../session/foldTrail';

const UNNAMED: Actor = { name: '', role: 'head' };

/**
 * Who judged last in this record, for the head or as the head; the section head, unnamed, until somebody
 * did. The facility manager orders out of the house, and judges nothing.
 */
export const lastJudge = foldTrail<Actor>(
  () => UNNAMED,
  (last, { entry: { by }, status }) =>
    status === 'accepted' && (by.role === 'head' || isDeputy(by.role)) && by.role !== 'facility'
      ? by
      : last,
);
