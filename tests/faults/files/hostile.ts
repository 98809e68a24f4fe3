import fc from 'fast-check';
import { LIMITS } from '../../../src/storage/archive/limits';
import { canonicalJson } from '../../../src/storage/canonical';
import { chain, ZERO_HASH } from '../../../src/storage/chain';
import { boxed, FORGERIES } from '../../archive/boxed';
import { resigned, tamperings } from '../../verifier/tamper';
import type { Dice } from '../dice';
import { batchOf } from '../memory/page';

/** Makes a file that nobody should have sent, out of one that is sound. */
type Hostile = (sound: string, dice: Dice) => Promise<string>;

/** Kinds that must never be taken in; the others may be, whole and with nothing added. */
export const ALWAYS_REFUSED = ['bytes', 'limits', 'chains', 'newer', 'boxes'];

const pickOne = <T>(arbitrary: fc.Arbitrary<T>, dice: Dice): T =>
  fc.sample(arbitrary, { numRuns: 1, seed: dice.between(0, 2 ** 31 - 1) })[0] as T;

const ANYTHING = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constantFrom('__proto__', '"', '\\u0000', '=1+1', '<img src=x onerror=alert(1)>', '}', ']'),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => new TextDecoder().decode(bytes)),
);

const bytes: Hostile = async (sound, dice) => {
  const piece = pickOne(ANYTHING, dice);
  const at = dice.between(0, sound.length - 1);
  return dice.pick([
    () => `${sound.slice(0, at)}${piece}${sound.slice(at + dice.between(1, 40))}`,
    () => sound.slice(0, at),
    () => sound + sound,
    () => piece,
    () => canonicalJson({ format: 'kizen-backup', version: 1, records: piece, digest: '' }),
  ])();
};

/** A file whose one record has these lines, signed as ours are. */
const withLines = (sound: string, lines: readonly unknown[], row: Record<string, unknown>) =>
  resigned(sound, ({ records: [record] }) => {
    if (!record) return;
    record.lines = [...lines];
    Object.assign(record.row, { count: lines.length, ...row });
  });

const limits: Hostile = async (sound, dice) => {
  const over = dice.between(1, 1_000);
  const nested = '['.repeat(LIMITS.depth + over) + ']'.repeat(LIMITS.depth + over);
  return dice.pick<() => string | Promise<string>>([
    () => `${sound}${' '.repeat(LIMITS.bytes - sound.length + over)}`,
    () => `${sound.slice(0, -1)},"z":${nested}}`,
    () => nested,
    () => resigned(sound, (file) => Object.assign(file, { z: JSON.parse(nested) })),
    () => withLines(sound, Array(LIMITS.entries + over).fill('{}'), {}),
    () => withLines(sound, ['x'.repeat(LIMITS.line + over)], {}),
    async () => {
      const [entry] = batchOf('enc-a', 'cmd', 0, 1).entries;
      if (!entry) throw new Error('no entry');
      const long = { ...entry, data: { text: 'あ'.repeat(LIMITS.text + over) } };
      const lines = await chain([long], ZERO_HASH);
      return withLines(
        sound,
        lines.map(({ bytes: line }) => line),
        { head: lines[0]?.hash },
      );
    },
  ])();
};

/** Forgeries that leave no sound chain behind, signed again. */
const BREAKS = tamperings.filter(([name]) => !/written anew|set right/.test(name));
const chains: Hostile = async (sound, dice) => dice.pick(BREAKS)[1](sound, () => dice.next());

const newer: Hostile = (sound, dice) =>
  resigned(sound, (file) => Object.assign(file, { version: dice.between(2, 1_000_000) }));

const shapes: Hostile = (sound, dice) =>
  resigned(sound, (file) => {
    const value = pickOne(fc.jsonValue({ maxDepth: 3 }), dice);
    const record = file.records[0];
    const whole = dice.pick(['format', 'madeAt', 'office', 'records', 'matters', 'z']);
    const inRow = dice.pick(Object.keys(record?.row ?? {}));
    dice.pick([
      () => Object.assign(file, { [whole]: value }),
      () => Reflect.deleteProperty(file, whole),
      () => Object.assign(record?.row ?? {}, { [inRow]: value }),
      () => Reflect.deleteProperty(record?.row ?? {}, inRow),
      () => Object.assign(record ?? {}, { [dice.pick(['lines', 'openKey', 'row'])]: value }),
    ])();
  });

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];

const keys: Hostile = (sound, dice) =>
  resigned(sound, (file) => {
    const poison = { polluted: 1, prototype: { polluted: 1 }, constructor: { polluted: 1 } };
    const target = dice.pick<object>([file, file.records[0] ?? file, file.records[0]?.row ?? file]);
    Object.defineProperty(target, dice.pick(KEYS), { value: poison, enumerable: true });
  });

/** Sealed lines whose key came with them, with what no record of ours holds. */
const boxes: Hostile = (_, dice) =>
  boxed(batchOf('enc-b', 'cmd', 0, 1), dice.pick(FORGERIES.map(([, forged]) => forged)));

export const HOSTILE: Record<string, Hostile> = {
  bytes,
  limits,
  chains,
  newer,
  shapes,
  keys,
  boxes,
};
