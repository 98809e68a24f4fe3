import type { Check } from './shapes';

/**
 * Calendar days, apart from any clock: a day is what the wall calendar of the office shows.
 * Written `2027-01-04`, so that days of these centuries sort as text.
 */
export type Day = string;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01, whole and also negative. In: a day that `isDay` knows. */
export function numberOf(day: Day): number {
  const [, year, month, date] = (WRITTEN.exec(day) ?? []).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, date) / DAY_MS;
}

/**
 * Year, month and date of a day number. The civil calendar counted from 1 March, so that the day a
 * leap year adds comes last; four hundred years have 146,097 days.
 */
export function partsOf(number: number): { year: number; month: number; date: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day of a number, as it is written. */
export function dayFrom(number: number): Day {
  const { year, month, date } = partsOf(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** The calendar day of an instant (UTC milliseconds) in a time zone (minutes east of UTC). */
export const dayAt = (at: number, tz: number): Day =>
  dayFrom(Math.floor((at + tz * MINUTE_MS) / DAY_MS));

/** The instant at which a day begins in a time zone; UTC milliseconds. */
export const startOfDay = (day: Day, tz: number): number => numberOf(day) * DAY_MS - tz * MINUTE_MS;

export const addDays = (day: Day, days: number): Day => dayFrom(numberOf(day) + days);

/** Days from one day to another; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 0 is Sunday, 1 is Monday … 6 is Saturday. 1970 began on a Thursday. */
export const weekdayOf = (day: Day): number => (((numberOf(day) + 4) % 7) + 7) % 7;

/** A day that stands in the calendar: 2028-02-29 does, 2027-02-29 does not. */
export const isDay: Check = (value) =>
  typeof value === 'string' && WRITTEN.test(value) && dayFrom(numberOf(value)) === value;

/** A time of day as people write it, `09:05`. */
export const isTime: Check = (value) =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value);
