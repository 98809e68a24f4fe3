import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { LIMITS } from '../../src/storage/archive/limits';
import { canonicalJson } from '../../src/storage/canonical';
import { chain, sha256, ZERO_HASH } from '../../src/storage/chain';
import { isTooDeep } from '../../src/storage/depth';
import { Device, entry } from '../storage/device';
import { resigned } from '../verifier/tamper';
import { backupOf, fates, lengthOf, live, offered } from './tablets';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

let sound: string;
let storage: Storage;
let device: Device;

beforeAll(async () => {
  const made = await new Device().open();
  await made.log.append(live(0, 3));
  sound = new TextDecoder().decode(await backupOf(made));
  device = new Device();
  storage = await device.open();
});

const read = (text: string) => storage.archive.read(utf8(text));

/** Nothing came in, and nothing else in the program was touched. */
async function expectUntouched(): Promise<void> {
  expect(await device.rows((entries) => entries.count())).toBe(0);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
}

const refused = async (text: string): Promise<string> => {
  const result = await read(text);
  return result.kind === 'refused' ? result.why : `offered ${JSON.stringify(fates(result))}`;
};

/** A file whose one record has these entries, signed as ours are. */
async function fileOf(entries: Parameters<typeof chain>[0]): Promise<string> {
  const lines = await chain(entries, ZERO_HASH);
  return resigned(sound, ({ records: [record] }) => {
    if (!record) return;
    record.lines = lines.map(({ bytes }) => bytes);
    Object.assign(record.row, { count: lines.length, head: lines.at(-1)?.hash });
  });
}

describe('a hostile file', () => {
  it('is refused by name, each kind', async () => {
    const deep = `{"format":"kizen-backup","a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const long = 'x'.repeat(LIMITS.text + 1);
    const cases: [string, string][] = [
      ['', 'notOurs'],
      ['null', 'notOurs'],
      ['<script>alert(1)</script>', 'notOurs'],
      ['x'.repeat(LIMITS.bytes + 1), 'tooLarge'],
      [deep, 'tooLarge'],
      [sound.replace('kizen-backup', 'kizen-settings'), 'notOurs'],
      [await resigned(sound, (file) => Object.assign(file, { version: 2 })), 'newer'],
      [await resigned(sound, (file) => Object.assign(file, { version: 'x' })), 'damaged'],
      [await resigned(sound, (file) => Object.assign(file, { office: 'age1' })), 'damaged'],
      [await resigned(sound, (file) => Object.assign(file, { records: {} })), 'damaged'],
      [await resigned(sound, (file) => file.records.push(...file.records)), 'tampered'],
      [await resigned(sound, ({ records }) => delete records[0]?.row.channel), 'damaged'],
      [
        await resigned(sound, ({ records }) => Object.assign(records[0]?.row ?? {}, { open: 2 })),
        'damaged',
      ],
      [
        await resigned(sound, ({ records }) =>
          Object.assign(records[0]?.row ?? {}, { encounterId: '../x' }),
        ),
        'damaged',
      ],
      [
        await resigned(sound, ({ records }) =>
          Object.assign(records[0]?.row ?? {}, { encounterId: 'enc-2' }),
        ),
        'tampered',
      ],
      [await resigned(sound, ({ records }) => records[0]?.lines.reverse()), 'tampered'],
      [await resigned(sound, ({ records }) => records[0]?.lines.splice(0)), 'damaged'],
      [await fileOf([entry(0, { data: { text: long } })]), 'tooLarge'],
      [sound.replace('謝れ', '許せ'), 'tampered'],
      [sound.slice(0, -1), 'notOurs'],
    ];
    const seen: string[] = [];
    for (const [text] of cases) seen.push(await refused(text));
    expect(seen).toEqual(cases.map(([, why]) => why));
    expect(cases.length).toBe(20);
    await expectUntouched();
  });

  it('with keys that mean something to the language changes nothing but is text', async () => {
    const data = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"x"}',
    );
    const file = await fileOf([entry(0, { data })]);
    const poisoned = await resigned(file, (loose) => {
      Object.defineProperty(loose, '__proto__', { value: { polluted: 1 }, enumerable: true });
    });
    expect(await refused(poisoned)).toMatch(/offered|damaged/);
    const result = offered(await read(file));
    expect(await result.place()).toEqual(['enc-1']);
    const { entries } = await storage.log.read('enc-1');
    expect(Object.hasOwn(entries[0]?.data ?? {}, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(await lengthOf(storage, 'enc-1')).toBe(1);
    device = new Device();
    storage = await device.open();
  });

  it('never comes in by half: 2,000 files with anything anywhere', async () => {
    const whys = new Map<string, number>();
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('__proto__', '"', '\\u0000', '=1+1', '<img src=x onerror=alert(1)>'),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => new TextDecoder().decode(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(40),
        anything,
        fc.constantFrom('put', 'replace', 'parse', 'alone'),
        async (where, length, piece, how) => {
          const at = where % sound.length;
          const texts = {
            put: () => `${sound.slice(0, at)}${piece}${sound.slice(at)}`,
            replace: () => `${sound.slice(0, at)}${piece}${sound.slice(at + length)}`,
            parse: () =>
              canonicalJson({ format: 'kizen-backup', version: 1, records: piece, digest: '' }),
            alone: () => piece,
          };
          const text = texts[how]();
          fc.pre(text !== sound);
          const result = await read(text);
          expect(result.kind).toBe('refused');
          if (result.kind === 'refused') whys.set(result.why, (whys.get(result.why) ?? 0) + 1);
        },
      ),
      { numRuns: 2_000, seed: 20261124 },
    );
    console.info('2,000 hostile files:', Object.fromEntries(whys));
    await expectUntouched();
  });

  it('signed as ours are, with any value in any place of a record, is refused or is whole', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(JSON.parse(sound).records[0].row), 'lines', 'openKey'),
        fc.jsonValue({ maxDepth: 3 }),
        async (member, value) => {
          const text = await resigned(sound, ({ records: [record] }) => {
            if (!record) return;
            if (member in record.row) record.row[member] = value;
            else Object.assign(record, { [member]: value });
          });
          const result = await read(text);
          if (result.kind === 'refused') return;
          taken += 1;
          expect(result.records).toHaveLength(1);
          expect(result.records[0]).toMatchObject({ encounterId: 'enc-1', count: 3 });
        },
      ),
      { numRuns: 1_000, seed: 20261124 },
    );
    expect(taken).toBeGreaterThan(0);
    await expectUntouched();
  });

  it('is counted for its depth without being parsed', () => {
    expect(isTooDeep('[['.repeat(8))).toBe(false);
    expect(isTooDeep(`${'['.repeat(17)}`)).toBe(true);
    expect(isTooDeep(`{"a":"${'['.repeat(99)}\\"${'{'.repeat(99)}"}`)).toBe(false);
  });

  it('that unfolds to any size is stopped at the limit', async () => {
    const bomb = new Uint8Array(64 * 1024 * 1024);
    const stream = new Blob([bomb]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(packed.length).toBeLessThan(100_000);
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    encrypter.setPassphrase('phrase');
    encrypter.setScryptWorkFactor(1);
    const sealed = new Uint8Array(await encrypter.encrypt(packed));
    expect(await storage.archive.read(sealed, 'phrase')).toEqual({
      kind: 'refused',
      why: 'tooLarge',
    });
  });

  it('and its digest is over what is said, not over how it is spaced', async () => {
    const loose = JSON.stringify(JSON.parse(sound), null, 1);
    expect(await refused(loose)).toBe('tampered');
    const { digest, ...rest } = JSON.parse(sound);
    expect(digest).toBe(await sha256(canonicalJson(rest)));
  });

  it('with an open line that is deeper than a backup may hold it, is refused', async () => {
    const deep = JSON.parse('['.repeat(11) + ']'.repeat(11));
    expect(await refused(await fileOf([entry(0, { data: { deep } })]))).toBe('tooLarge');
    expect(await refused(await fileOf([entry(0, { data: { deep: deep[0] } })]))).toMatch('offered');
  });
});
