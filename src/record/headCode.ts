/** No letter looks or sounds like another, read aloud in Japanese or in English. */
export const LETTERS = '23456789ACFHKMRTUWXY';
const LENGTH = 10;
/** What a forger pays for every try. */
const ROUNDS = 100_000;
const SALT = 'kizen head code 1';

/**
 * Ten characters that stand for a whole record: written on paper or read out to somebody, they show
 * later that nothing was changed since (ADR 5).
 * In: the hash of the last line, 64 hex digits. Out: the code in two groups of five. Rejects without a
 * secure context.
 */
export async function headCode(head: string): Promise<string> {
  const utf8 = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', utf8.encode(head), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: utf8.encode(SALT), iterations: ROUNDS },
    key,
    64,
  );
  let number = new DataView(bits).getBigUint64(0);
  const base = BigInt(LETTERS.length);
  let code = '';
  for (let i = 0; i < LENGTH; i += 1) {
    code += LETTERS[Number(number % base)];
    number /= base;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A code as somebody typed or copied it, in its one spelling; null when it cannot be one. */
export function plainCode(typed: string): string | null {
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((c) => LETTERS.includes(c));
  const foreign = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '').length;
  if (letters.length !== LENGTH || foreign !== LENGTH) return null;
  const code = letters.join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}
