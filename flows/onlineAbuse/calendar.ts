import { addDays, type Day, daysBetween, isDay, weekdayOf } from '../days';
import { type Check, said, shape, whole } from '../shapes';

/**
 * How often the posts are looked for (S3.4b). The guidance's example: once a day for a week from the
 * discovery, then every Monday.
 * - the day it begins on is the first of the daily ones
 * - afterwards one weekday, every week or every few weeks
 */
export type Rhythm = {
  /** Days in a row, the first included. */
  daily: number;
  /** 0 is Sunday, 1 is Monday … */
  weekday: number;
  everyWeeks: number;
};

export const GUIDANCE_RHYTHM: Rhythm = { daily: 7, weekday: 1, everyWeeks: 1 };

/** How far a section may go from it; ours, so that no list grows without end. */
export const RHYTHM_LIMITS = {
  daily: { min: 0, max: 60 },
  weekday: { min: 0, max: 6 },
  everyWeeks: { min: 1, max: 4 },
} as const satisfies Record<keyof Rhythm, { min: number; max: number }>;

const rhythm: Record<keyof Rhythm, Check> = {
  daily: whole(RHYTHM_LIMITS.daily.min, RHYTHM_LIMITS.daily.max),
  weekday: whole(RHYTHM_LIMITS.weekday.min, RHYTHM_LIMITS.weekday.max),
  everyWeeks: whole(RHYTHM_LIMITS.everyWeeks.min, RHYTHM_LIMITS.everyWeeks.max),
};
export const isRhythm: Check = shape(rhythm);

/** Another rhythm from a day on; what was planned before stands as it was. */
export type Adjustment = Rhythm & { from: Day; reason: string };
export const isAdjustment: Check = shape({ ...rhythm, from: isDay, reason: said });

/** A stretch of days on which somebody watches; `to` is the day it was ended, null while it goes on. */
export type Stretch = { from: Day; to: Day | null };

/** Everything the dates follow from. */
export type Watching = {
  discovered: Day;
  rhythm: Rhythm;
  /** In the order they were decided. */
  adjustments: readonly Adjustment[];
  stretches: readonly Stretch[];
};

/** The rhythm in force on a day, and since when. */
const inForce = ({ discovered, rhythm, adjustments }: Watching, day: Day): Rhythm & { from: Day } =>
  adjustments.findLast(({ from }) => from <= day) ?? { ...rhythm, from: discovered };

/**
 * The rhythm as it goes on from a day: the daily rounds that are still to come, that day included, and
 * the weekly ones after them. Decided anew from that day, a rhythm with a round every week changes no
 * day.
 */
export function rhythmOn(watching: Watching, day: Day): Rhythm {
  const { from, daily, weekday, everyWeeks } = inForce(watching, day);
  return { daily: Math.max(0, daily - daysBetween(from, day)), weekday, everyWeeks };
}

function isPlanned(watching: Watching, day: Day): boolean {
  if (day < watching.discovered) return false;
  if (!watching.stretches.some(({ from, to }) => from <= day && (to === null || day <= to)))
    return false;
  const { from, daily, weekday, everyWeeks } = inForce(watching, day);
  const since = daysBetween(from, day) - daily;
  if (since < 0) return true;
  return weekdayOf(day) === weekday && Math.floor(since / 7) % everyWeeks === 0;
}

/** The planned days from one day to another, both included, in order. */
export function plannedDays(watching: Watching, from: Day, to: Day): Day[] {
  const first = from > watching.discovered ? from : watching.discovered;
  const days: Day[] = [];
  for (let day = first; day <= to; day = addDays(day, 1))
    if (isPlanned(watching, day)) days.push(day);
  return days;
}

/** Whether somebody still watches at the end of a day: what was decided on it counts. */
const isWatched = ({ stretches }: Watching, day: Day): boolean =>
  stretches.some(({ from, to }) => from <= day && (to === null || day < to));

/** How far one looked on a day: at all there is to look at, or at some of it (S3.4a). */
export type Extent = 'whole' | 'part';

/**
 * How one round stands. `missed`: its day is over and nothing was looked up; said, never made up
 * for. `partial`: some of it was looked up, today or then. `extra`: looked up on a day that was not
 * planned, however far.
 */
export type RoundStatus = 'done' | 'partial' | 'extra' | 'missed' | 'due' | 'coming';
export type Round = { day: Day; status: RoundStatus };

/**
 * The rounds from the discovery up to a day, in order: those that were planned and those that were
 * made. Pure.
 * In: what the dates follow from, the days on which something was looked up and how far, today, and
 * the last day to show. Out: one round a day.
 */
export function roundsOf(
  watching: Watching,
  looked: ReadonlyMap<Day, Extent>,
  today: Day,
  until: Day,
): Round[] {
  const planned = new Set(plannedDays(watching, watching.discovered, until));
  const extra = [...looked.keys()].filter((day) => !planned.has(day) && day <= until);
  const statusOf = (day: Day): RoundStatus => {
    if (looked.has(day) && !planned.has(day)) return 'extra';
    if (looked.has(day)) return looked.get(day) === 'part' ? 'partial' : 'done';
    if (day < today) return 'missed';
    return day === today ? 'due' : 'coming';
  };
  return (
    [...planned, ...extra]
      .sort()
      // On the day of the decision to end, what was not looked up by then is no longer asked for.
      .filter((day) => looked.has(day) || isWatched(watching, day))
      .map((day) => ({ day, status: statusOf(day) }))
  );
}

/** The longest wait between two planned days: the daily ones and a whole turn of the weekly ones. */
const LONGEST_WAIT = RHYTHM_LIMITS.everyWeeks.max * 7 + RHYTHM_LIMITS.daily.max;

/**
 * The next day on which something is to be looked up, from `today` on: today itself while a part of
 * it is left; null when none is.
 */
export const nextDay = (
  watching: Watching,
  looked: ReadonlyMap<Day, Extent>,
  today: Day,
): Day | null =>
  plannedDays(watching, today, addDays(today, LONGEST_WAIT)).find(
    (day) => (!looked.has(day) || looked.get(day) === 'part') && isWatched(watching, day),
  ) ?? null;

/** Days ahead that one file for a calendar holds: a quarter of a year; afterwards it is made again. */
export const FILE_DAYS = 91;

/** What the dates followed from for a while: from the day it was decided to the day it was changed. */
export type Plan = { watching: Watching; from: Day; until: Day };

/** The days of a plan that any file made under it can have held. */
const filed = ({ watching, from, until }: Plan): Day[] =>
  plannedDays(watching, from, addDays(until > from ? until : from, FILE_DAYS)).filter((day) =>
    isWatched(watching, day),
  );

/**
 * The days that some earlier file for a calendar can have held and that no longer stand, in order.
 * In: what the dates follow from now, what they followed from before, the days that were looked
 * at. Out: the days to take out of the calendar. Pure.
 */
export function droppedDays(
  watching: Watching,
  before: readonly Plan[],
  looked: ReadonlyMap<Day, Extent>,
): Day[] {
  const stands = (day: Day): boolean =>
    isPlanned(watching, day) && (isWatched(watching, day) || looked.has(day));
  return [...new Set(before.flatMap(filed))].filter((day) => !stands(day)).sort();
}
