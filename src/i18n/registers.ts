/**
 * The registers in which words are said and shown to the counterpart, as language tags: ordinary
 * Japanese, easy Japanese with readings, English. The log keeps the tag.
 */
export const REGISTERS = ['ja', 'ja-x-easy', 'en'] as const;
export type Register = (typeof REGISTERS)[number];

/** True for a register that this version has words in. */
export const isRegister = (value: unknown): value is Register =>
  REGISTERS.includes(value as Register);
