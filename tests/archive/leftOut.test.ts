import { describe, expect, it } from 'vitest';
import { batch, Device } from '../storage/device';
import { PASSPHRASE, protectedDevice, unlocked } from '../storage/protected';
import { backupOf, fates, lengthOf, live, offered, over, SAID, sameOffice } from './tablets';

/** Takes a line, the second, of a record out of the database, and all of it out of the files. */
async function spoilt(device: Device, id: string, seq = 1): Promise<Device> {
  await device.rows((entries) => entries.delete([id, seq]));
  const { files } = device.folder;
  for (const name of [...files.keys()].filter((file) => file.startsWith('journal'))) {
    const others = device.folder.text(name).split('\n');
    const text = others.filter((line) => !line.includes(id)).join('\n');
    files.set(name, new TextEncoder().encode(text));
  }
  return device;
}

describe('a damaged record', () => {
  it('is counted as left out, and stops no other', async () => {
    const device = new Device();
    const { log } = await device.open();
    for (const id of ['enc-1', 'enc-2']) await log.append(live(0, 3, id));
    const { archive } = await (await spoilt(device, 'enc-2')).open();
    const backup = await archive.backup({ sealed: false });
    expect(backup?.parts.map(({ records }) => records)).toEqual([1]);
    expect(backup?.damaged).toBe(1);
  });

  it('alone gives no file, and is counted too', async () => {
    const device = new Device();
    await (await device.open()).log.append(live(0, 3));
    const { archive } = await (await spoilt(device, 'enc-1')).open();
    expect(await archive.backup({ sealed: false })).toEqual({
      parts: [],
      damaged: 1,
      cut: 0,
      tooLarge: 0,
    });
  });

  it('goes along as far as it is there, and is counted, when its end is lost', async () => {
    const device = new Device();
    await (await device.open()).log.append(live(0, 3));
    const { archive } = await (await spoilt(device, 'enc-1', 2)).open();
    const backup = await archive.backup({ sealed: false });
    expect(backup).toMatchObject({ parts: [{ records: 1 }], damaged: 0, cut: 1 });
  });

  it('gives what can be read in a file of its own kind, which nobody can take in', async () => {
    const device = new Device();
    await (await device.open()).log.append(live(0, 3));
    const { archive } = await (await spoilt(device, 'enc-1')).open();
    const text = (await archive.salvage('enc-1')) ?? '';
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'kizen-damaged', encounterId: 'enc-1' });
    expect(file.damage).toEqual({ kind: 'gap', afterSeq: 0 });
    expect(file.lines).toHaveLength(1);
    expect(file.entries.map(({ data }: { data: unknown }) => data)).toEqual([{ text: SAID }]);
    const other = await new Device().open();
    const read = await other.archive.read(new TextEncoder().encode(text));
    expect(read).toEqual({ kind: 'refused', why: 'notOurs' });
  });

  it('is read only with the key', async () => {
    const device = await protectedDevice();
    const { log } = await device.open();
    await log.append(live(0, 3));
    await log.append(over(3));
    const shut = await (await spoilt(device, 'enc-1')).open();
    expect((await shut.archive.backup({ sealed: true }))?.damaged).toBe(1);
    expect(await shut.archive.salvage('enc-1')).toBeNull();
    await shut.vault.unlock(PASSPHRASE);
    expect(await shut.archive.salvage('enc-1')).toContain('太郎');
  });

  it('is not what a whole one is, or one that is not here', async () => {
    const { log, archive } = await (await protectedDevice()).open();
    await log.append(live(0, 2));
    expect(await archive.salvage('enc-1')).toBeNull();
    expect(await archive.salvage('enc-9')).toBeNull();
    expect(await archive.backup({ ids: ['enc-9'], sealed: false })).toEqual({
      parts: [],
      damaged: 0,
      cut: 0,
      tooLarge: 0,
    });
  });
});

describe('a record of very many words', () => {
  /** A protected tablet with a record of so many of the longest notes. */
  async function long(notes: number): Promise<Device> {
    const device = await protectedDevice();
    const { log } = await device.open();
    const data = { text: 'あ'.repeat(20_000) };
    for (let i = 0; i < notes; i += 10) await log.append(batch(i, 10, { data }));
    await log.append(over(notes));
    return device;
  }

  it('goes sealed into a file that is taken in again, without saying its words twice', async () => {
    const first = await long(70);
    const storage = await unlocked(first);
    expect(await storage.archive.backup({ sealed: true })).toMatchObject({ tooLarge: 0 });
    const second = await unlocked(await sameOffice(first));
    const read = await second.archive.read(await backupOf(storage, true));
    expect(fates(read)).toEqual({ 'enc-1': 'new' });
    await offered(read).place();
    expect(await lengthOf(second, 'enc-1')).toBe(71);
  });

  it('is counted when even its lines are too large, and no other goes along with it', async () => {
    const storage = await unlocked(await long(110));
    await storage.log.append(live(0, 2, 'enc-2'));
    const backup = await storage.archive.backup({ sealed: true });
    expect(backup?.tooLarge).toBe(1);
    expect(backup?.parts.map(({ records }) => records)).toEqual([1, 1]);
    expect(await storage.archive.handOver('enc-1', 'ABCDE')).toBeNull();
  });
});
