import { DEEPEST } from '../depth';

/** What a file may be at most, before anything in it is looked at. */
export const LIMITS = {
  bytes: 8 * 1024 * 1024,
  depth: DEEPEST,
  /** An entry: a backup that holds it in the clear has it four levels down. */
  inside: 12,
  entries: 50_000,
  /** A text of an entry; the session allows no longer one. */
  text: 20_000,
  /** A stored line: the longest text, sealed, with its header. */
  line: 200_000,
};

/** Whether no text in an entry is longer than allowed, and nothing in it deeper. */
export function textsFit(value: unknown, most = LIMITS.inside): boolean {
  if (typeof value === 'string') return value.length <= LIMITS.text;
  if (typeof value !== 'object' || value === null) return true;
  if (most === 0) return false;
  const members = Object.entries(value);
  return members.every(([key, inner]) => key.length <= 200 && textsFit(inner, most - 1));
}
