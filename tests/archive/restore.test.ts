import { describe, expect, it } from 'vitest';
import { batch, Device } from '../storage/device';
import { everything, PASSPHRASE, protect, protectedDevice, unlocked } from '../storage/protected';
import { resigned } from '../verifier/tamper';
import {
  backupOf,
  fates,
  lengthOf,
  live,
  offered,
  over,
  SAID,
  sameOffice,
  twoHistories,
} from './tablets';

async function written(device = new Device()): Promise<Device> {
  const { log, matters } = await device.open();
  await log.append(live(0, 2));
  await log.append(over(2));
  await log.append(live(0, 1, 'enc-2'));
  await matters.note('m1', { label: SAID });
  return device;
}

describe('a backup is taken in', () => {
  it('on another tablet, where nothing is protected', async () => {
    const first = await written();
    const storage = await new Device().open();
    const read = await storage.archive.read(await backupOf(await first.open()));
    expect(fates(read)).toEqual({ 'enc-1': 'new', 'enc-2': 'new' });
    expect(await lengthOf(storage, 'enc-1')).toBe(0);
    expect(await offered(read).place()).toHaveLength(2);
    expect(await lengthOf(storage, 'enc-1')).toBe(3);
    expect((await storage.log.read('enc-1')).head).toBe(
      (await (await first.open()).log.read('enc-1')).head,
    );
    expect(await storage.matters.known(['m1'])).toMatchObject([{ label: SAID }]);
    expect((await storage.log.append(live(1, 1, 'enc-2'))).count).toBe(2);
    expect(storage.health().repairs).toEqual([]);
  });
  it('on a tablet of the same office, without any key at hand', async () => {
    const first = await written(await protectedDevice());
    const second = await sameOffice(first);
    const storage = await second.open();
    const read = await storage.archive.read(await backupOf(await first.open()));
    expect(await offered(read).place()).toHaveLength(2);
    expect(await storage.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
    const open = await unlocked(second);
    expect(await lengthOf(open, 'enc-1')).toBe(3);
    expect(await everything(second)).not.toContain('太郎');
  });
  it('on a tablet of another office only when it carries its keys', async () => {
    const first = await written(await protectedDevice());
    const other = await protectedDevice();
    const shut = await (await other.open()).archive.read(await backupOf(await first.open()));
    expect(fates(shut)).toEqual({ 'enc-1': 'foreign', 'enc-2': 'foreign' });
    expect(await offered(shut).place()).toEqual([]);
    const sealed = await backupOf(await unlocked(first), true);
    expect(await (await other.open()).archive.read(sealed)).toEqual({
      kind: 'refused',
      why: 'locked',
    });
    expect(await (await unlocked(other)).archive.read(sealed)).toEqual({
      kind: 'refused',
      why: 'wrongKey',
    });
    expect(await (await new Device().open()).archive.read(sealed)).toEqual({
      kind: 'refused',
      why: 'locked',
    });
  });

  it('sealed to the office it comes back with its keys, and labels', async () => {
    const first = await written(await protectedDevice());
    const sealed = await backupOf(await unlocked(first), true);
    const second = await sameOffice(first);
    const storage = await unlocked(second);
    expect(await offered(await storage.archive.read(sealed)).place()).toHaveLength(2);
    expect(await storage.matters.known(['m1'])).toMatchObject([{ label: SAID }]);
    // What is live is live here too: no password after a crash.
    const later = await second.open();
    expect(await lengthOf(later, 'enc-2')).toBe(1);
    expect(await later.log.read('enc-1')).toMatchObject({ locked: 'locked' });
  });

  it('open, on a protected tablet: it is sealed there', async () => {
    const backup = await backupOf(await (await written()).open());
    const second = await protectedDevice();
    const storage = await second.open();
    expect(await offered(await storage.archive.read(backup)).place()).toHaveLength(2);
    expect(await everything(second)).not.toContain('太郎');
    expect(await lengthOf(await unlocked(second), 'enc-1')).toBe(3);
    expect(fates(await (await unlocked(second)).archive.read(backup))).toEqual({
      'enc-1': 'same',
      'enc-2': 'same',
    });
  });

  it('is refused where it could not be read again', async () => {
    const first = await written(await protectedDevice());
    const read = await (await new Device().open()).archive.read(await backupOf(await first.open()));
    expect(fates(read)).toEqual({ 'enc-1': 'unprotected', 'enc-2': 'unprotected' });
    expect(await offered(read).place()).toEqual([]);
  });
});

describe('merging never overwrites', () => {
  it('adds what is missing, leaves what is further on, and keeps two histories apart', async () => {
    const first = await written();
    const early = await backupOf(await first.open());
    const second = new Device();
    await offered(await (await second.open()).archive.read(early)).place();
    await (await first.open()).log.append(over(3));
    const late = await backupOf(await first.open());
    const here = await second.open();
    expect(fates(await here.archive.read(late))).toEqual({ 'enc-1': 'longer', 'enc-2': 'same' });
    expect(fates(await (await first.open()).archive.read(early))).toEqual({
      'enc-1': 'older',
      'enc-2': 'same',
    });
    await (await second.open()).log.append(live(1, 1, 'enc-2'));
    await (await first.open()).log.append(over(1, 'enc-2'));
    const other = await backupOf(await first.open());
    const read = await (await second.open()).archive.read(other);
    expect(fates(read)).toEqual({ 'enc-1': 'longer', 'enc-2': 'conflict' });
    expect(await offered(read).place()).toEqual(['enc-1', 'new-1']);
    const merged = await second.open();
    expect(await lengthOf(merged, 'enc-1')).toBe(4);
    expect((await merged.log.read('enc-2')).entries[1]?.data).toEqual({ text: SAID });
    const both = await merged.log.read('new-1');
    expect(both.entries.map(({ encounterId }) => encounterId)).toEqual(['new-1', 'new-1']);
    expect(both.entries[1]).toMatchObject({
      seq: 1,
      data: { text: expect.stringContaining('note') },
    });
    expect((await merged.log.append(over(2, 'new-1'))).count).toBe(3);
    const numbers = (await merged.log.listOpen(9)).map(({ caseNumber }) => caseNumber);
    expect(new Set(numbers).size).toBe(3);
  });

  it('gives a number of this tablet for one that no tablet gives, and counts on from there', async () => {
    const first = await (await written()).open();
    const file = await resigned(
      new TextDecoder().decode(await backupOf(first)),
      ({ records: [one, other] }) => {
        Object.assign(one?.row ?? {}, { caseNumber: 999_999_999 });
        Object.assign(other?.row ?? {}, { caseNumber: 1_000_000 });
      },
    );
    const storage = await new Device().open();
    await storage.log.append(live(0, 1, 'enc-7'));
    await offered(await storage.archive.read(new TextEncoder().encode(file))).place();
    await storage.log.append(live(0, 1, 'enc-8'));
    const rows = [...(await storage.log.listOpen(9)), ...(await storage.log.listClosed(9))];
    expect(rows.map(({ caseNumber }) => caseNumber).sort()).toEqual([1, 2, 3, 4]);
    const back = await backupOf(storage);
    expect((await (await new Device().open()).archive.read(back)).kind).toBe('offered');
  });

  it('gives a number that can be read again even where such a one was taken in before', async () => {
    const device = new Device();
    const storage = await device.open();
    await storage.log.append(live(0, 1));
    await device.rows((_, index) =>
      index.put({
        ...batch(0).index,
        caseNumber: 999_999_999,
        count: 0,
        head: '',
        encounterId: 'enc-0',
      }),
    );
    const later = await device.open();
    await later.log.append(live(0, 1, 'enc-2'));
    const numbers = (await later.log.listOpen(9)).map(({ caseNumber }) => caseNumber);
    expect(numbers.filter((number) => number > 999_999_999)).toEqual([]);
  });

  it('from before protection asks for the key, and then finds its records here', async () => {
    const device = new Device();
    const before = await device.open();
    await before.log.append(live(0, 2));
    await before.log.append(over(2));
    const backup = await backupOf(before);
    await protect(device);
    const storage = await device.open();
    expect(await storage.archive.read(backup)).toEqual({ kind: 'refused', why: 'locked' });
    await storage.vault.unlock(PASSPHRASE);
    expect(fates(await storage.archive.read(backup))).toEqual({ 'enc-1': 'same' });
    // Where there is nothing to compare it with, nobody is asked.
    const other = await (await protectedDevice()).open();
    expect(fates(await other.archive.read(backup))).toEqual({ 'enc-1': 'new' });
  });

  it('two histories of sealed records are both kept and both open', async () => {
    const { device: second, read } = await twoHistories();
    expect(fates(read)).toEqual({ 'enc-1': 'conflict' });
    expect(await read.place()).toEqual(['new-1']);
    const open = await unlocked(second);
    expect(await lengthOf(open, 'enc-1')).toBe(3);
    expect(await lengthOf(open, 'new-1')).toBe(3);
  });

  it('is whole or nothing when a journal fails', async () => {
    const backup = await backupOf(await (await written()).open());
    const second = new Device();
    const storage = await second.open();
    const read = offered(await storage.archive.read(backup));
    second.folder.before = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await read.place()).toBe('failed');
    second.folder.before = () => undefined;
    expect(await second.rows((entries) => entries.count())).toBe(0);
    expect(await read.place()).toHaveLength(2);
  });
});

describe('a live encounter goes to another tablet', () => {
  it('with its key, under a phrase told by mouth', async () => {
    for (const [from, to] of [
      [await protectedDevice(), await protectedDevice()],
      [new Device(), await protectedDevice()],
      [new Device(), new Device()],
    ] as const) {
      await (await from.open()).log.append(live(0, 3));
      const packed = await (await from.open()).archive.handOver('enc-1', 'K7M3X9RAHC');
      if (packed === null) throw new Error('shut');
      expect(new TextDecoder().decode(packed)).not.toContain('太郎');
      const { archive } = await to.open();
      expect(await archive.read(packed)).toEqual({ kind: 'refused', why: 'needsPhrase' });
      expect(await archive.read(packed, 'another one')).toEqual({
        kind: 'refused',
        why: 'wrongPhrase',
      });
      const read = await archive.read(packed, 'K7M3X9RAHC');
      expect(await offered(read).place()).toEqual(['enc-1']);
      const later = await to.open();
      expect(await lengthOf(later, 'enc-1')).toBe(3);
      expect((await later.log.append(live(3))).count).toBe(4);
    }
  });

  it('stays here when its key is shut', async () => {
    const device = await protectedDevice();
    await (await device.open()).log.append(over(0));
    expect(await (await device.open()).archive.handOver('enc-1', 'phrase')).toBeNull();
  });
});
