import { describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { batch, Device } from '../storage/device';
import { PASSPHRASE, protectedDevice, unlocked } from '../storage/protected';
import { resigned } from '../verifier/tamper';
import { boxed } from './boxed';
import { goneOn, JUNK, junkLine, openLine, rowIn, textOf, utf8, withLine } from './continued';
import { backupOf, fates, lengthOf, live, offered, over, sameOffice, slotIsEmpty } from './tablets';

const read = ({ archive }: Storage, file: string | Uint8Array<ArrayBuffer>) =>
  archive.read(typeof file === 'string' ? utf8(file) : file);

/** A protected tablet with a record that is over, and the backup of it. */
async function endedHere() {
  const device = await protectedDevice();
  const { log } = await device.open();
  await log.append(live(0, 2));
  await log.append(over(2));
  return { device, backup: await backupOf(await device.open()) };
}

/** Two tablets of an office with the beginning of a record; the second one went on and ended it. */
async function goneOnElsewhere() {
  const first = await protectedDevice();
  const here = await first.open();
  await here.log.append(live(0, 2));
  const second = await sameOffice(first);
  await offered(await (await second.open()).archive.read(await backupOf(here))).place();
  await (await unlocked(second)).log.append(over(2));
  const backup = await backupOf(await second.open());
  return { device: first, backup };
}

/** As before, where the talk is over on both: the first one lacks the last line. */
async function endedElsewhere() {
  const { device, backup } = await endedHere();
  const second = await sameOffice(device);
  await offered(await (await second.open()).archive.read(backup)).place();
  await (await unlocked(second)).log.append(over(3));
  return { device, backup: await backupOf(await second.open()) };
}

describe('a forged continuation of a sealed record', () => {
  it('is not taken in where the key is open, and all that stood here still opens', async () => {
    const { device, backup } = await endedHere();
    const before = await rowIn(device);
    const page = await unlocked(device);
    for (const key of [JUNK, undefined]) {
      const forged = offered(await read(page, await withLine(backup, junkLine, { key })));
      expect(fates(forged)).toEqual({ 'enc-1': 'unproved' });
      expect(await forged.place()).toEqual([]);
    }
    expect(await rowIn(device)).toEqual(before);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(3);
  });

  it('waits for the office’s key where that is shut, and is then known for what it is', async () => {
    const { device, backup } = await endedHere();
    const page = await device.open();
    const forged = await withLine(backup, junkLine, { key: JUNK });
    const shut = offered(await read(page, forged));
    expect(fates(shut)).toEqual({ 'enc-1': 'shut' });
    expect(await shut.place()).toEqual([]);
    await page.vault.unlock(PASSPHRASE);
    expect(fates(await read(page, forged))).toEqual({ 'enc-1': 'unproved' });
    expect(await lengthOf(page, 'enc-1')).toBe(3);
  });

  it('leaves a live record live, and its key its own', async () => {
    const device = await protectedDevice();
    const page = await device.open();
    await page.log.append(live(0, 2));
    const backup = await backupOf(page);
    const forged = await withLine(backup, junkLine, { key: JUNK, open: 0 });
    expect(fates(await read(page, forged))).toEqual({ 'enc-1': 'unproved' });
    const newer = await withLine(backup, (id, seq, head) => junkLine(id, seq, head, 2));
    expect(await read(page, newer)).toEqual({ kind: 'refused', why: 'newer' });
    await page.log.append(live(2));
    const later = await device.open();
    expect((await later.log.append(over(3))).count).toBe(4);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(4);
  });

  it('in the clear is nobody’s who has the key', async () => {
    const { device, backup } = await endedHere();
    const page = await unlocked(device);
    const forged = await withLine(backup, (_, seq, head) => openLine(live(seq), head));
    expect(fates(await read(page, forged))).toEqual({ 'enc-1': 'unproved' });
  });

  it('does not open under a key of its own either', async () => {
    const { device, backup } = await endedHere();
    const page = await unlocked(device);
    const [other] = JSON.parse(await boxed(live(0))).records;
    const forged = await withLine(backup, junkLine, { key: JUNK });
    const keyed = await resigned(forged, ({ records: [record] }) =>
      Object.assign(record ?? {}, { openKey: other.openKey }),
    );
    expect(await read(page, keyed)).toEqual({ kind: 'refused', why: 'tampered' });
  });
});

describe('a true continuation of a sealed record', () => {
  it('is taken in once the office’s key is open', async () => {
    const { device, backup } = await endedElsewhere();
    const page = await device.open();
    const shut = offered(await read(page, backup));
    expect(fates(shut)).toEqual({ 'enc-1': 'shut' });
    expect(await shut.place()).toEqual([]);
    await page.vault.unlock(PASSPHRASE);
    const seen = offered(await read(page, backup));
    expect(fates(seen)).toEqual({ 'enc-1': 'longer' });
    expect(await seen.place()).toEqual(['enc-1']);
    expect(slotIsEmpty(device)).toBe(true);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(4);
  });

  it('with another key beside it, or none, keeps ours', async () => {
    for (const changed of [{ key: JUNK }, { key: undefined }]) {
      const { device, backup } = await endedElsewhere();
      const { key } = await rowIn(device);
      const file = await resigned(textOf(backup), ({ records: [record] }) =>
        Object.assign(record?.row ?? {}, changed),
      );
      expect(await offered(await read(await unlocked(device), file)).place()).toEqual(['enc-1']);
      expect((await rowIn(device)).key).toBe(key);
      expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(4);
    }
  });

  it('is taken in while somebody is there, with no password, and the slot is shut after it', async () => {
    const { device, backup } = await goneOnElsewhere();
    const file = await resigned(textOf(backup), ({ records: [record] }) =>
      Reflect.deleteProperty(record?.row ?? {}, 'key'),
    );
    const page = await device.open();
    const seen = offered(await read(page, file));
    expect(fates(seen)).toEqual({ 'enc-1': 'longer' });
    expect(await seen.place()).toEqual(['enc-1']);
    expect(slotIsEmpty(device)).toBe(true);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(3);
  });

  it('brings the key where ours is lost, when it opens every box', async () => {
    const { device, backup } = await endedElsewhere();
    const { key: _, ...row } = await rowIn(device);
    await device.rows((__, index) => index.put(row));
    device.folder.files.clear();
    const junk = await resigned(textOf(backup), ({ records: [record] }) =>
      Object.assign(record?.row ?? {}, { key: JUNK }),
    );
    const page = await device.open();
    expect(fates(await read(page, backup))).toEqual({ 'enc-1': 'shut' });
    await page.vault.unlock(PASSPHRASE);
    expect(fates(await read(page, junk))).toEqual({ 'enc-1': 'unproved' });
    const seen = offered(await read(page, backup));
    expect(fates(seen)).toEqual({ 'enc-1': 'longer' });
    expect(await seen.place()).toEqual(['enc-1']);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(4);
  });

  it('tells by its row only what the key of the record has sealed', async () => {
    const { device, backup } = await endedElsewhere();
    const file = await resigned(textOf(backup), ({ records: [record] }) => {
      if (record === undefined) return;
      const { box: _, ...row } = record.row;
      record.row = { ...row, endedAt: null, open: 1, mode: 'live', channel: 'phone' };
    });
    const page = await unlocked(device);
    expect(await offered(await read(page, file)).place()).toEqual(['enc-1']);
    expect(slotIsEmpty(device)).toBe(true);
    const [told] = await page.log.listOpen(9);
    expect(told).toMatchObject({ endedAt: 9, channel: 'counter', count: 4 });
    expect(told?.locked).toBeUndefined();
  });

  it('keeps the key for the office when age is not there', async () => {
    const device = await protectedDevice();
    const early = await boxed(over(0));
    expect(await offered(await read(await device.open(), early)).place()).toEqual(['enc-1']);
    const { key } = await rowIn(device);
    expect(key).toBeTypeOf('string');
    const page = await device.open({ spawnAge: () => null });
    const late = offered(await read(page, await goneOn(early, over(1))));
    expect(fates(late)).toEqual({ 'enc-1': 'longer' });
    expect(await late.place()).toEqual(['enc-1']);
    expect((await rowIn(device)).key).toBe(key);
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(2);
  });
});

it('a record whose key can be kept nowhere is not taken in', async () => {
  const device = await protectedDevice();
  const page = await device.open({ spawnAge: () => null });
  const file = await boxed(over(0));
  expect(await offered(await read(page, file)).place()).toBe('failed');
  expect(await lengthOf(page, 'enc-1')).toBe(0);
  expect(slotIsEmpty(device)).toBe(true);
  // While somebody is there the slot keeps it.
  expect(await offered(await read(page, await boxed(live(0)))).place()).toEqual(['enc-1']);
  expect(slotIsEmpty(device)).toBe(false);
});

describe('where nothing is protected', () => {
  it('a record that lies open gets no box and no key from a file', async () => {
    const first = await new Device().open();
    await first.log.append(live(0));
    const device = new Device();
    const page = await device.open();
    await offered(await read(page, await backupOf(first))).place();
    await first.log.append(live(1));
    const file = await resigned(textOf(await backupOf(first)), ({ records: [record] }) =>
      Object.assign(record?.row ?? {}, { key: JUNK, box: JUNK }),
    );
    expect(await offered(await read(page, file)).place()).toEqual(['enc-1']);
    expect(await page.log.listOpen(9)).toMatchObject([{ endedAt: null, count: 2 }]);
    expect((await page.log.listOpen(9))[0]?.locked).toBeUndefined();
  });

  it('a record that is here is not gone on with in a way that this version cannot read', async () => {
    const page = await new Device().open();
    await page.log.append(batch(0, 2));
    const file = await withLine(await backupOf(page), (_, seq, head) =>
      openLine(batch(seq), head, 99),
    );
    expect(await read(page, file)).toEqual({ kind: 'refused', why: 'newer' });
    expect((await page.log.append(batch(2))).count).toBe(3);
  });
});
