import { type Actor, isDeputy } from '../../flows/actors';
import type { Entry } from '../session/entry';
import { foldTrail } from '../session/foldTrail';

const UNNAMED: Actor = { name: '', role: 'head' };

/** The head, or who acts as the head; another deputy only by a verdict: they also tap for themselves, and order. */
const judges = ({ by: { role }, type }: Entry): boolean =>
  role === 'head' || role === 'acting' || (isDeputy(role) && type.startsWith('verdict.'));

/** Who judged last in this record; the section head, unnamed, until somebody did. */
export const lastJudge = foldTrail<Actor>(
  () => UNNAMED,
  (last, { entry, status }) => (status === 'accepted' && judges(entry) ? entry.by : last),
);
