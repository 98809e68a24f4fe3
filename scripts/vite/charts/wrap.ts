import { loadDefaultJapaneseParser } from 'budoux';

const parser = loadDefaultJapaneseParser();

const NARROW = /[\u0020-\u007e\u00a0-\u00ff]/;

/** How wide a text is, in ems: what is not Latin is a whole em; a little more than most letters take. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.6 : 1), 0);

/** What closes is never first on a line, what opens never last. */
const CLOSES = /^[\])」』）］、。]/;
const OPENS = /[[(「『（［]$/;

/** Pieces that a line may break between. */
function pieces(text: string, language: string): string[] {
  const parts = language === 'ja' ? parser.parse(text) : (text.match(/\S+\s*/g) ?? []);
  const kept: string[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (last !== undefined && (CLOSES.test(part) || OPENS.test(last))) {
      kept[kept.length - 1] = last + part;
    } else kept.push(part);
  }
  return kept;
}

/** The same pieces, with those cut that are wider than a whole line. */
const cut = (piece: string, most: number): string[] => {
  if (widthOf(piece) <= most) return [piece];
  const letters = [...piece];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half), letters.slice(half)].flatMap((part) => cut(part.join(''), most));
};

/** Breaks a text between phrases into lines of at most so many ems. */
export function wrap(text: string, most: number, language: string): string[] {
  const lines: string[] = [];
  for (const piece of pieces(text, language).flatMap((whole) => cut(whole, most))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= most) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines;
}
