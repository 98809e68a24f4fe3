import type { Actor } from '../../flows/actors';
import { foldTrail } from '../session/foldTrail';

const UNNAMED: Actor = { name: '', role: 'head' };

/** Who judged or ordered last in this record; the section head, unnamed, until somebody did. */
export const lastJudge = foldTrail<Actor>(
  () => UNNAMED,
  (last, { entry: { by }, status }) =>
    status === 'accepted' && (by.role === 'head' || by.role === 'acting') ? by : last,
);
