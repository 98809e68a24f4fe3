/** The shortest passphrase that is taken, in characters. */
export const PASSPHRASE_MIN = 15;

/** Full-width and half-width letters are one passphrase, however the keyboard stands. */
export const plainPassphrase = (typed: string): string => typed.normalize('NFKC');

/** What is wrong with a new passphrase, typed twice; null when it is taken. */
export function passphraseProblem(first: string, second: string): 'short' | 'differs' | null {
  if ([...plainPassphrase(first)].length < PASSPHRASE_MIN) return 'short';
  return plainPassphrase(first) === plainPassphrase(second) ? null : 'differs';
}
