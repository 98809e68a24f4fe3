import type { Danger } from '../../flows/encounter/dangers';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** How often each was noted: a weapon seen, and a person hurt for every tap. */
export type Dangers = Readonly<Record<Danger, number>>;

const NONE: Dangers = { weapon: 0, injured: 0 };

function note(noted: Dangers, { entry: { type, data }, status }: TrailLine): Dangers {
  if (type !== 'danger.noted' || status !== 'accepted') return noted;
  const danger = data.danger as Danger;
  return { ...noted, [danger]: noted[danger] + 1 };
}

/** What was noted for the police, withdrawn taps left out. */
export const dangersOf = foldTrail<Dangers>(() => NONE, note);

/** The same as it was before line `end`; folds from the start. */
export const dangersAt = (trail: readonly TrailLine[], end: number): Dangers =>
  trail.slice(0, end).reduce(note, NONE);
