/**
 * Widths, spaces and the shape of a wave dash do not matter: the documents mix them. A number in a ring
 * counts a list and is no figure.
 */
export const plain = (text: string): string =>
  text
    .replaceAll(/[①-⑳\s]/g, '')
    .normalize('NFKC')
    .replaceAll('〜', '~');

const NAME = '\u0000';

/**
 * A text in which every defined term, figure, name of a section or of a form field is one mark: nobody
 * can word them otherwise. All in plain; the longest names first, as some hold others.
 */
export const withoutNames = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replaceAll(name, NAME), text);

const lettersIn = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The longest stretch from `at` on that two texts share. */
function sharedFrom(ours: string, at: number, wards: string): string {
  let end = at;
  while (end < ours.length && wards.includes(ours.slice(at, end + 1))) end += 1;
  return ours.slice(at, end);
}

/** The letters of the longest stretch that stands word for word in both texts, their names left out. */
export function copiedIn(ours: string, wards: string): string {
  let most = '';
  for (let at = 0; at < ours.length; at += 1) {
    const letters = lettersIn(sharedFrom(ours, at, wards));
    if (letters.length > most.length) most = letters;
  }
  return most;
}
