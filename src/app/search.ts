import type { Words } from '../i18n/words';
import { dateOf, whenOf } from '../record/when';
import type { IndexRow, Matter } from '../session/log';
import { stageOf } from './stageOf';

/** Kana and kanji as typed; widths and capitals do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const two = (n: number): string => String(n).padStart(2, '0');

/** A day as people write it. */
function datesOf(instant: number, tz: number): string[] {
  const { year, month, day } = dateOf(instant, tz);
  return [`${year}-${two(month)}-${two(day)}`, `${month}/${day}`, `${two(month)}/${two(day)}`];
}

type Looked = { row: IndexRow; matter: Matter | undefined; tz: number; now: number };

/**
 * Whether a row is meant by what was typed: every word of it must stand in the matter's label, the
 * channel, the stage or the day; a bare number is the number of the record or of the matter.
 */
export function isMeant(query: string, { row, matter, tz, now }: Looked, words: Words): boolean {
  const label = plain(matter?.label ?? '');
  const numbers = [row.caseNumber, matter?.number].map(String);
  const texts = [
    words.maybe(`channels.${row.channel}`) ?? '',
    stageOf(row, words),
    whenOf(row.startedAt, tz, now, words),
    ...datesOf(row.startedAt, tz),
  ].map(plain);
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every(
      (word) =>
        label.includes(word) ||
        (/^\d+$/.test(word) ? numbers.includes(word) : texts.some((text) => text.includes(word))),
    );
}
