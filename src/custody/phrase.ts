import { LETTERS } from '../record/headCode';

/** Ten letters by chance, 43 bits, in two groups of five; none looks or sounds like another. */
export function newPhrase(): string {
  let code = '';
  while (code.length < 10) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Above a multiple of twenty some letters would come more often than others.
    if (byte < 240) code += LETTERS[byte % LETTERS.length];
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
