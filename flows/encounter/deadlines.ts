import type { ClockName } from './facts';
import type { EncounterSnapshot } from './fold';

/** A deadline that shows: which clock, since when, until when (UTC milliseconds). */
export type Deadline = {
  clock: ClockName;
  from: number;
  dueAt: number;
  /** It was logged that the time is over. */
  passed: boolean;
};

/** Five minutes before the end the cut-off words are offered; ours, not the guide's. */
const OFFER_BEFORE_MS = 5 * 60_000;

/** Where a clock is that has so many milliseconds left: none, or so few that the end is prepared. */
export const phaseOf = (left: number): 'running' | 'soon' | 'over' => {
  if (left <= 0) return 'over';
  return left <= OFFER_BEFORE_MS ? 'soon' : 'running';
};

/** The running deadlines, the earlier one first; empty when no clock runs. */
export function deadlinesOf({ value, context }: EncounterSnapshot): Deadline[] {
  const clocks = value.clock as Record<ClockName, string>;
  const read = (clock: ClockName, from: number | null, dueAt: number | null): Deadline[] =>
    from === null || dueAt === null || clocks[clock] === 'idle'
      ? []
      : [{ clock, from, dueAt, passed: clocks[clock] === 'passed' }];
  return [
    ...read('progress', context.progressFrom, context.progressDueAt),
    ...read('visit', context.visitFrom, context.visitDueAt),
  ].sort((a, b) => a.dueAt - b.dueAt);
}

/** The earlier of the two deadlines, or null when none runs. */
export const earliestDeadline = (snapshot: EncounterSnapshot): Deadline | null =>
  deadlinesOf(snapshot)[0] ?? null;
