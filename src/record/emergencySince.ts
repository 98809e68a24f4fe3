import { foldTrail } from '../session/foldTrail';

/** When the emergency that stands was declared, UTC milliseconds; null when none was. */
export const emergencySince = foldTrail<number | null>(
  () => null,
  (since, { entry: { type, at }, status }) =>
    status === 'accepted' && type === 'emergency.declared' ? at.wall : since,
);
