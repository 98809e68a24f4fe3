import fc from 'fast-check';

const parsed = (text: string): unknown => JSON.parse(text);

/** Data that cannot be looked at without throwing. */
export const throwing = {
  get reason(): string {
    throw new Error('looked at');
  },
};

/** Nothing of this is data of any fact, not even of those that carry nothing. */
export const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  0,
  -1,
  1n,
  '',
  'reason',
  true,
  Symbol('reason'),
  () => ({}),
  [],
  [1],
  new Date(0),
  new Map(),
  new Set(['x']),
  Object.create({ reason: 'inherited' }),
  parsed('{"__proto__": {"reason": "x"}}'),
  parsed('{"constructor": 1}'),
  parsed('{"toString": "x", "hasOwnProperty": "y"}'),
  { extra: 1 },
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('looked at');
      },
    },
  ),
];

/** Anything at all, plain or not. */
export const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
});
