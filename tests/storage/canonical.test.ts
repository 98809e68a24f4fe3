import { describe, expect, it } from 'vitest';
import { ENTRY_VERSION } from '../../src/session/entry';
import {
  canonicalJson,
  decodeEntry,
  encodeEntry,
  KNOWN_VERSION,
} from '../../src/storage/canonical';
import { chain, sha256, ZERO_HASH } from '../../src/storage/chain';
import { entry } from './device';

describe('canonical JSON', () => {
  it('knows the shape that the session writes', () => {
    expect(KNOWN_VERSION).toBe(ENTRY_VERSION);
  });

  it('has one spelling for one value', () => {
    expect(canonicalJson({ b: 1, a: { d: [true, null, -0], c: 'x' }, z: undefined })).toBe(
      '{"a":{"c":"x","d":[true,null,0]},"b":1}',
    );
    expect(canonicalJson({ text: '\ud800 \u2028 "' })).toBe('{"text":"\\ud800 \u2028 \\""}');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });

  it('refuses what would read back as something else', () => {
    const wrong = [Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x'), [undefined], 1n];
    for (const value of wrong) expect(() => canonicalJson({ value })).toThrow(TypeError);
    expect(wrong).toHaveLength(6);
  });

  it('hashes the bytes that are stored', async () => {
    expect(await sha256('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    const [first, second] = await chain([entry(0), entry(1)], ZERO_HASH);
    expect(first?.hash).toBe(await sha256(encodeEntry(entry(0), ZERO_HASH)));
    expect(decodeEntry(second?.bytes)).toEqual({ entry: entry(1), prevHash: first?.hash });
  });

  it('reads back nothing but an entry in its one spelling, and never throws', () => {
    const sound = encodeEntry(entry(0), ZERO_HASH);
    const as = (change: object) => canonicalJson({ ...JSON.parse(sound), ...change });
    const wrong: unknown[] = [
      undefined,
      7,
      '',
      'null',
      '[]',
      '{}',
      ` ${sound}`,
      sound.slice(0, -1),
      '['.repeat(200_000) + ']'.repeat(200_000),
      as({ prevHash: 'x' }),
      as({ prevHash: undefined }),
      as({ seq: -1 }),
      as({ seq: 0.5 }),
      as({ v: 0 }),
      as({ v: '1' }),
      as({ encounterId: 1 }),
      as({ cmdId: null }),
      as({ type: undefined }),
      as({ data: [] }),
      as({ by: { name: 'x' } }),
      as({ via: 'x' }),
      as({ at: { wall: 1 } }),
      as({ happenedAt: 'now' }),
    ];
    for (const bytes of wrong) expect(decodeEntry(bytes)).toBeNull();
    expect(wrong).toHaveLength(23);
    expect(decodeEntry(as({ v: 2, at: 'otherwise' }))?.entry.v).toBe(2);
    expect(decodeEntry(as({ happenedAt: 5 }))?.entry.happenedAt).toBe(5);
  });
});
