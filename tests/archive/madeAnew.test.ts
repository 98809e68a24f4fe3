import { describe, expect, it } from 'vitest';
import { batch, type Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { backupOf, fates, offered, over, sameOffice } from './tablets';

const ALONE = { spawnJournal: () => null };

/** A sealed record whose row is lost in the database, and made anew by a start without the files. */
async function rowLost(device: Device) {
  await device.rows((_, index) => index.clear());
  await (await device.open(ALONE)).log.listOpen(1);
  const row = (await device.rows((_, index) => index.get('enc-1'))) as {
    box: string;
    key?: string;
  };
  expect([row.box, row.key]).toEqual(['', undefined]);
}

async function liveAndLost(): Promise<Device> {
  const device = await protectedDevice();
  await (await device.open()).log.append(batch(0, 2));
  await rowLost(device);
  return device;
}

describe('a row that was made anew, of which nothing is known', () => {
  it('is filled from the files at the next start', async () => {
    const device = await liveAndLost();
    const [row] = await (await device.open()).log.listOpen(9);
    expect(row).toMatchObject({ encounterId: 'enc-1', endedAt: null });
    expect(row?.locked).toBeUndefined();
    for (const without of [ALONE, { indexedDB: undefined }, {}]) {
      const { log } = await unlocked(device, without);
      expect((await log.read('enc-1')).entries).toHaveLength(2);
      expect((await log.listOpen(9))[0]?.locked).toBeUndefined();
    }
  });

  it('is no row of an open record where it is taken in: nothing is written under a second key', async () => {
    const device = await protectedDevice();
    await (await device.open(ALONE)).log.append(over(0));
    await rowLost(device);
    const file = await backupOf(await device.open(ALONE));
    const there = await (await sameOffice(device)).open(ALONE);
    const read = await there.archive.read(file);
    expect(fates(read)).toEqual({ 'enc-1': 'new' });
    expect(await offered(read).place()).toEqual(['enc-1']);
    expect(await there.log.listOpen(9)).toMatchObject([{ encounterId: 'enc-1', locked: true }]);
    await expect(there.log.append(batch(1))).rejects.toThrow();
    expect(await there.log.read('enc-1')).toMatchObject({ damage: null, locked: 'locked' });
  });

  it('goes on where it is taken over, though its row was lost in both copies here', async () => {
    const device = await protectedDevice();
    await (await device.open()).log.append(batch(0, 2));
    for (const name of [...device.folder.files.keys()]) {
      if (name.startsWith('journal-')) device.folder.files.delete(name);
    }
    await rowLost(device);
    const here = await device.open();
    const packed = await here.archive.handOver('enc-1', 'PHRASE');
    const there = await (await sameOffice(device)).open();
    const read = await there.archive.read(packed as Uint8Array<ArrayBuffer>, 'PHRASE');
    expect(await offered(read).place()).toEqual(['enc-1']);
    const [row] = await there.log.listOpen(9);
    expect(row).toMatchObject({ encounterId: 'enc-1', endedAt: null });
    expect(row?.locked).toBeUndefined();
    expect((await there.log.append(batch(2))).count).toBe(3);
  });
});
