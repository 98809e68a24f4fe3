/**
 * The small checks that the shape of a fact is built from. Data comes out of a file or a database:
 * only plain objects and dense lists with own members pass, and nothing that is not asked for.
 */
export type Check = (value: unknown) => boolean;

/** Longest text of a note, a quote or a reason, in UTF-16 units. */
export const TEXT_LIMIT = 20_000;

/** The widest range of a JavaScript date, in milliseconds on either side of 1970. */
const DATE_RANGE = 8_640_000_000_000_000;
/** A century either way: more than any wrong clock, and small enough to keep instants exact. */
const CENTURY = 3_155_760_000_000;

/** What can be read: no space, no control, and no mark that shows nothing by itself. */
const READABLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A text without the spaces around it; empty when there is nothing in it to read. */
export const written = (value: string): string => (READABLE.test(value) ? value.trim() : '');

export const text: Check = (value) => typeof value === 'string' && value.length <= TEXT_LIMIT;
export const said: Check = (value) => text(value) && written(value as string) !== '';
export const flag: Check = (value) => typeof value === 'boolean';

export const whole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const instant = whole(0, DATE_RANGE);
export const minutes = whole(1, 240);
export const shift = whole(-CENTURY, CENTURY);

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

/** A dense list: a hole would pass `every`, so each place is looked at. */
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length <= 64 &&
    Object.keys(value).length === value.length &&
    Array.from(value).every(check);

/** A list with something in it. */
export const someOf =
  (check: Check): Check =>
  (value) =>
    listOf(check)(value) && (value as readonly unknown[]).length > 0;

export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === null || Object.getPrototypeOf(parent) === null;
};

/** Exactly these members, own ones; one that may be missing says so with `maybe`. */
export const shape =
  (checks: Record<string, Check>): Check =>
  (value) =>
    isPlain(value) &&
    Object.keys(value).every((key) => Object.hasOwn(checks, key)) &&
    Object.entries(checks).every(([key, check]) =>
      check(Object.hasOwn(value, key) ? value[key] : undefined),
    );

/** What throws while it is looked at (a getter, a proxy) has no shape. */
export const holds = (check: Check, value: unknown): boolean => {
  try {
    return check(value);
  } catch {
    return false;
  }
};
