import type { Line, Tip } from './journal';
import type { Answer } from './seats';

/** What a journal answered. */
export const valueIn = <T>({ value }: Answer<T>): T => value;

/** Whether two logs end alike. */
export const sameTip = (a: Tip, b: Tip): boolean => a.count === b.count && a.head === b.head;

/** The lines of `whole` that `part` does not have, or has otherwise. */
export function missingFrom(part: readonly Line[], whole: readonly Line[]): Line[] {
  const have = new Map(part.map((line) => [line.seq, line]));
  return whole.filter(({ seq, hash, bytes }) => {
    const own = have.get(seq);
    return own?.hash !== hash || own.bytes !== bytes;
  });
}

/**
 * Whether a journal lacks lines before `end` that another has. One that holds nothing of a log is not
 * meant: the file has closed encounters in its archives.
 */
export const uneven = (
  held: readonly Answer<Line[]>[],
  lines: readonly Line[],
  end = lines.length,
): boolean =>
  held.some(
    ({ seat, value }) =>
      (value.length > 0 || seat.name === 'indexedDb') &&
      missingFrom(value, lines.slice(0, end)).length > 0,
  );
