import { type Day, dayAt, numberOf, partsOf, weekdayOf } from '../../flows/days';
import type { CaseWords } from '../i18n/caseWords';
import { timeOf } from '../record/describe';
import type { Clock } from '../session/clock';

/** Today, as the calendar of the office shows it. */
export const todayOf = (clock: Clock): Day => dayAt(clock.wall(), clock.tz());

/** The time of day, `09:05`. */
export const nowOf = (clock: Clock): string => timeOf(clock.wall(), clock.tz());

/** Year, month, date and weekday, for what is read later: a paper. */
export const dayOfYear = (day: Day, words: CaseWords): string => dayAs('ui.dayOfYear', day, words);

function dayAs(key: 'ui.day' | 'ui.dayOfYear', day: Day, words: CaseWords): string {
  const weekday = words.say(`weekdays.${weekdayOf(day)}` as 'weekdays.0');
  return words.say(key, { ...partsOf(numberOf(day)), weekday });
}

/** Month, date and weekday, with the year when it is not this one. */
export function dayInWords(day: Day, today: Day, words: CaseWords): string {
  const sameYear = partsOf(numberOf(day)).year === partsOf(numberOf(today)).year;
  return dayAs(sameYear ? 'ui.day' : 'ui.dayOfYear', day, words);
}

/** The first day of the present era, and what is taken off the year to count in it. */
const ERA = { from: '2019-05-01', before: 2018 };

/** A day as the form writes it; earlier ones in the years of the calendar at hand. */
export function dateInEra(day: string | undefined, words: CaseWords): string {
  if (day === undefined) return words.say('form.noDate');
  const { year, month, date } = partsOf(numberOf(day));
  if (day < ERA.from) return words.say('form.date', { era: '', year, month, date });
  const ofEra = year - ERA.before;
  return words.say('form.date', {
    era: words.say('form.era'),
    year: ofEra === 1 ? words.say('form.first') : ofEra,
    month,
    date,
  });
}
