import { describe, expect, it } from 'vitest';
import { batch, type Device } from './device';
import { protectedDevice, unlocked } from './protected';

type Row = { key?: string; encounterId: string };

const inDatabase = (device: Device): Promise<Row> =>
  device.rows((_, index) => index.get('enc-1')) as Promise<Row>;

/** A record that is over, whose row in the database was changed by nobody we know. */
async function spoilt(change: (key: string) => string | undefined) {
  const device = await protectedDevice();
  const { log } = await device.open();
  await log.append(batch(0, 2, {}, { endedAt: 9, stage: 'aftermath' }));
  const { key: sound, ...row } = await inDatabase(device);
  const key = change(sound ?? '');
  await device.rows((_, index) => index.put({ ...row, ...(key === undefined ? {} : { key }) }));
  return { device, sound };
}

const other = (letter: string | undefined) => (letter === 'A' ? 'B' : 'A');
const flippedAt = (at: number) => (key: string) =>
  `${key.slice(0, at)}${other(key[at])}${key.slice(at + 1)}`;

describe('a key that was spoilt in one copy of its row', () => {
  it('is taken from the other copy, wherever the bit fell, and is sound in both afterwards', async () => {
    let walked = 0;
    for (let at = 3; at < 260; at += 32) {
      const { device, sound } = await spoilt(flippedAt(at));
      const page = await unlocked(device);
      expect(await page.log.read('enc-1')).toMatchObject({ damage: null });
      expect((await page.log.read('enc-1')).entries).toHaveLength(2);
      expect((await inDatabase(device)).key).toBe(sound);
      expect((await page.log.listOpen(9))[0]?.locked).toBeUndefined();
      walked += 1;
    }
    expect(walked).toBeGreaterThan(7);
  });

  it('so is one that is gone there', async () => {
    const { device, sound } = await spoilt(() => undefined);
    const page = await unlocked(device);
    expect((await page.log.listOpen(9))[0]?.locked).toBeUndefined();
    expect((await page.log.read('enc-1')).entries).toHaveLength(2);
    expect((await inDatabase(device)).key).toBe(sound);
  });

  it('is said to be damaged where there is no other copy', async () => {
    const { device } = await spoilt(flippedAt(200));
    const page = await unlocked(device, { spawnJournal: () => null });
    expect(await page.log.read('enc-1')).toMatchObject({ entries: [], locked: 'damaged' });
  });

  it('stays shut with the office’s key', async () => {
    const { device } = await spoilt(flippedAt(200));
    const page = await device.open();
    expect(await page.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
  });
});
