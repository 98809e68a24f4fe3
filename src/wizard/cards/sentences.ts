import { BREAK } from '../../i18n/breaks';
import { withoutReadings } from '../../i18n/ruby';

/** Where a sentence ends; `no. 1` is none. */
const ENDS = new RegExp(`(\u3002|[.!?](?=\\s+[A-Z]))[\\s${BREAK}]*`, 'g');

/** One sentence a line, as a card shows them. */
export const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(ENDS, '$1\n')
    .split('\n')
    .filter((line) => line.trim() !== '');

const WIDE = /[\u3000-\u9fff\uff00-\uff60]/;

/** Lines with readings are higher, and there is room for fewer of them. */
const READINGS = 1.45;

/** How much room a text takes, in letters as wide as high. */
function roomFor(text: string): number {
  const plain = withoutReadings(text);
  const width = [...plain].reduce(
    (sum, letter) => sum + (letter === BREAK ? 0 : WIDE.test(letter) ? 1 : 0.55),
    0,
  );
  return plain === text ? width : width * READINGS;
}

/** Up to how many letters a card is set in each size, the largest first. */
const SIZES = [14, 24, 36, 52, 72, 100] as const;

/** The size a card is set in: the most letters it has room for, or `more`. */
export function sizeOf(lines: readonly string[]): string {
  const room = lines.reduce((sum, line) => sum + roomFor(line), 0);
  return String(SIZES.find((most) => room <= most) ?? 'more');
}
