import type { Words } from '../i18n/words';
import type { Entry } from '../session/entry';
import { timeOf } from './describe';

const DAY_MS = 86_400_000;

/** The calendar day of an instant in a time zone (minutes east of UTC), counted from 1970. */
export const dayOf = (instant: number, tz: number): number =>
  Math.floor((instant + tz * 60_000) / DAY_MS);

/** The first instant of a day that `dayOf` counted. */
export const startOfDay = (day: number, tz: number): number => day * DAY_MS - tz * 60_000;

/** Year, month and day of an instant in a time zone. */
export function dateOf(instant: number, tz: number): { year: number; month: number; day: number } {
  const local = new Date(instant + tz * 60_000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  };
}

/** `14:02` today, with the day when it was another one, with the year when that was another one. */
export function whenOf(instant: number, tz: number, now: number, words: Words): string {
  const time = timeOf(instant, tz);
  const days = dayOf(now, tz) - dayOf(instant, tz);
  if (days === 0) return words.ui('when.today', { time });
  if (days === 1) return words.ui('when.yesterday', { time });
  const date = dateOf(instant, tz);
  const sameYear = date.year === dateOf(now, tz).year;
  return words.ui(sameYear ? 'when.date' : 'when.year', { ...date, time });
}

/** Written later than this after it happened, a line says so. */
const LATE_MS = 60_000;

/** Whether an entry was written down so much later than it happened that both times are told. */
export const isWrittenLate = ({ at, happenedAt = at.wall }: Pick<Entry, 'at' | 'happenedAt'>) =>
  at.wall - happenedAt > LATE_MS;

/** The day alone, where the time of day is not told. */
export function dayIn(instant: number, tz: number, now: number, words: Words): string {
  const days = dayOf(now, tz) - dayOf(instant, tz);
  if (days === 0) return words.ui('when.dayToday');
  return words.ui('when.day', dateOf(instant, tz));
}
