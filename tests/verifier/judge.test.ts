import { describe, expect, it } from 'vitest';
import { headCode, plainCode } from '../../src/record/headCode';
import { codeOf, judge } from '../../src/verifier/judge';
import { boxed, FORGERIES } from '../archive/boxed';
import { twoHistories } from '../archive/tablets';
import { batch } from '../storage/device';
import { agedBackup, agedTextOf, NOTES, openBackup, redactedCopy, sealedBackup } from './files';
import { resigned, seeded, tamperings } from './tamper';

describe('the verifier', () => {
  it('agrees with the application on the ten characters', async () => {
    const head = 'ab'.repeat(32);
    const code = await headCode(head);
    expect(code).toMatch(/^[2-9ACFHKMRTUWXY]{5}-[2-9ACFHKMRTUWXY]{5}$/);
    expect(await codeOf(head)).toBe(code);
    expect(await headCode('ac'.repeat(32))).not.toBe(code);
    expect(plainCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    expect(plainCode('ABCDE-FGHIJ')).toBeNull();
    expect(plainCode(`${code}A`)).toBeNull();
  });

  it('accepts what was written, open or sealed, and shows what it may', async () => {
    for (const make of [openBackup, sealedBackup]) {
      const { text, head } = await make();
      const verdict = await judge(text);
      if (!verdict.ok) throw new Error(verdict.wrong);
      expect(verdict.chains.map((chain) => chain.head)).toEqual([head]);
      expect(verdict.chains[0]?.code).toBe(await headCode(head));
      expect(verdict.chains[0]?.lines).toHaveLength(NOTES.length);
    }
  });

  it('shows a redacted copy with what is withheld, and the copy holds none of it', async () => {
    const { text, head } = await redactedCopy();
    const verdict = await judge(text);
    if (!verdict.ok) throw new Error(verdict.wrong);
    expect(verdict.chains[0]?.head).toBe(head);
    const lines = verdict.chains[0]?.lines ?? [];
    const field = (seq: number, path: string) =>
      lines[seq]?.fields.find((one) => one.path === path);
    expect(field(0, 'data.text')).toEqual({ path: 'data.text', shown: true, value: NOTES[0] });
    expect(field(0, 'data.reason')).toEqual({ path: 'data.reason', shown: false });
    expect(field(1, 'data.reason')?.value).toBe('理由 1');
    expect(lines[3]?.fields.every(({ shown }) => !shown)).toBe(true);
    for (const hidden of ['理由 0', NOTES[3] ?? '', '山田', 'AGE-', '"key"']) {
      expect(text).not.toContain(hidden);
    }
  });

  it('opens a backup that age opened, shows what is in it, and knows when that is not what it says', async () => {
    const { text, head, entries } = await agedBackup();
    const verdict = await judge(text);
    if (!verdict.ok) throw new Error(verdict.wrong);
    expect(verdict.chains.map((chain) => chain.head)).toEqual([head]);
    const value = (seq: number, path: string) =>
      verdict.chains[0]?.lines[seq]?.fields.find((field) => field.path === path)?.value;
    expect(NOTES.map((_, seq) => value(seq, 'data.text'))).toEqual(NOTES);
    expect(value(2, 'at')).toEqual(entries[2]?.at);
    const forged = [
      await resigned(text, ({ records: [record] }) => {
        Object.assign(record?.entries?.[1]?.data ?? {}, { text: '職員が先に手を出した' });
      }),
      await resigned(text, ({ records: [record] }) => record?.entries?.splice(2, 1)),
      await resigned(text, ({ records: [record] }) => delete record?.openKey),
      await resigned(text, ({ records: [record] }) =>
        Object.assign(record ?? {}, { openKey: 'A' }),
      ),
    ];
    for (const one of forged)
      expect(await judge(one)).toMatchObject({ ok: false, wrong: 'changed' });
    const without = await resigned(text, ({ records: [record] }) => delete record?.entries);
    expect(await judge(without)).toMatchObject({ ok: true });
  });

  it('opens a second history as well, whose lines were another encounter’s', async () => {
    const { device, read } = await twoHistories();
    await read.place();
    const text = await agedTextOf(device);
    expect(text).toContain('\\"was\\":');
    const verdict = await judge(text);
    if (!verdict.ok) throw new Error(verdict.wrong);
    expect(verdict.chains.map(({ lines }) => lines.map(({ fields }) => fields.length > 0))).toEqual(
      [
        [true, true, true],
        [true, true, true],
      ],
    );
  });

  it('refuses sealed lines whose key opens what they are not bound to', async () => {
    const made = batch(0, 1);
    expect(await judge(await boxed(made))).toMatchObject({ ok: true });
    const seen: string[] = [];
    for (const [name, forged] of FORGERIES.filter(([, { row }]) => row === undefined)) {
      const verdict = await judge(await boxed(made, forged), false);
      seen.push(`${name}: ${verdict.ok ? 'ok' : verdict.wrong}`);
    }
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter((one) => !/: (changed|newer)$/.test(one))).toEqual([]);
  });

  it('says what a file is not', async () => {
    const { text } = await openBackup();
    const cases: [string, string][] = [
      ['', 'notOurs'],
      ['[]', 'notOurs'],
      ['{"format":"other"}', 'notOurs'],
      ['age-encryption.org/v1\n-> X25519 …', 'age'],
      [await resigned(text, (file) => Object.assign(file, { version: 2 })), 'newer'],
      [text.replace('机', '椅'), 'changed'],
      [` ${text}`, 'changed'],
    ];
    for (const [wrong, why] of cases)
      expect(await judge(wrong)).toMatchObject({ ok: false, wrong: why });
    expect(cases).toHaveLength(7);
  });

  it('finds every one of 10,000 tampered files', async () => {
    const random = seeded(20261124);
    const made = [
      await openBackup(),
      await sealedBackup(),
      await redactedCopy(),
      await agedBackup(),
    ];
    const missed: string[] = [];
    const kinds = new Map<string, number>();
    for (let i = 0; i < 10_000; i += 1) {
      const { text, head } = made[i % made.length] as (typeof made)[0];
      const [name, tamper] = tamperings[
        Math.floor(i / made.length) % tamperings.length
      ] as (typeof tamperings)[number];
      const tampered = await tamper(text, random);
      if (tampered === text) throw new Error(`${name} changed nothing`);
      const verdict = await judge(tampered, false);
      const found = !verdict.ok || verdict.chains[0]?.head !== head;
      if (!found) missed.push(`${i} ${name}`);
      kinds.set(name, (kinds.get(name) ?? 0) + 1);
    }
    console.info('10,000 tampered files:', Object.fromEntries(kinds));
    expect(missed).toEqual([]);
    expect(kinds.size).toBe(tamperings.length);
  });
});
