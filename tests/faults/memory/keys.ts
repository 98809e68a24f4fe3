/** What the storage uses as keys. */
export type Key = number | string | readonly Key[];

/** Numbers before texts before lists, as databases of the browser order them. */
export function compareKeys(one: Key, other: Key): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank - otherRank;
  if (typeof one === 'object' && typeof other === 'object') {
    for (const [i, part] of one.entries()) {
      const otherPart = other[i];
      if (otherPart === undefined) return 1;
      const order = compareKeys(part, otherPart);
      if (order !== 0) return order;
    }
    return one.length - other.length;
  }
  return one === other ? 0 : one < other ? -1 : 1;
}

const rankOf = (key: Key): number =>
  typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;

/** A key range; null bounds are open ends. */
export class FakeKeyRange {
  constructor(
    readonly lower: Key | null,
    readonly upper: Key | null,
  ) {}

  static bound(lower: Key, upper: Key): FakeKeyRange {
    return new FakeKeyRange(lower, upper);
  }

  static only(key: Key): FakeKeyRange {
    return new FakeKeyRange(key, key);
  }

  includes(key: Key): boolean {
    return (
      (this.lower === null || compareKeys(key, this.lower) >= 0) &&
      (this.upper === null || compareKeys(key, this.upper) <= 0)
    );
  }
}

export type Query = Key | FakeKeyRange | null | undefined;

export const rangeOf = (query: Query): FakeKeyRange =>
  query instanceof FakeKeyRange
    ? query
    : query === null || query === undefined
      ? new FakeKeyRange(null, null)
      : FakeKeyRange.only(query);

export type KeyPath = string | readonly string[];

/** The key of a value; undefined when a part of it is no key, so that it is in no index. */
export function keyAt(value: unknown, path: KeyPath): Key | undefined {
  const at = (name: string) => (value as Record<string, unknown>)[name];
  if (typeof path === 'string') return isKey(at(path)) ? (at(path) as Key) : undefined;
  const parts = path.map(at);
  return parts.every(isKey) ? (parts as Key[]) : undefined;
}

const isKey = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'string' || Array.isArray(value);
