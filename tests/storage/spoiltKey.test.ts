import { describe, expect, it } from 'vitest';
import { batch, type Device } from './device';
import { protectedDevice, unlocked } from './protected';

const OVER = { endedAt: 9, stage: 'aftermath' };

type Row = { key?: string; encounterId: string };

const inDatabase = (device: Device): Promise<Row> =>
  device.rows((_, index) => index.get('enc-1')) as Promise<Row>;

/** A record that is over, whose row in the database was changed by nobody we know. */
async function spoilt(change: (key: string) => string | undefined) {
  const device = await protectedDevice();
  const { log } = await device.open();
  await log.append(batch(0, 2, {}, OVER));
  const { key: sound, ...row } = await inDatabase(device);
  const key = change(sound ?? '');
  await device.rows((_, index) => index.put({ ...row, ...(key === undefined ? {} : { key }) }));
  return { device, sound };
}

/** What `spoilt` wrote, listed as whoever has its key sees it. */
const LISTED_OPEN = { encounterId: 'enc-1', endedAt: 9, openTasks: 1 };

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
      expect(await page.log.listOpen(9)).toMatchObject([LISTED_OPEN]);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(7);
  });

  it('so is one that is gone there', async () => {
    const { device, sound } = await spoilt(() => undefined);
    const page = await unlocked(device);
    expect(await page.log.listOpen(9)).toMatchObject([LISTED_OPEN]);
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

describe('a key that was spoilt in the database while somebody is there', () => {
  /** A talk that is live, and a page that has its key from the slot alone. */
  async function reloaded(change: (key: string) => string | undefined = flippedAt(200)) {
    const device = await protectedDevice();
    await (await device.open()).log.append(batch(0, 2));
    const slot = device.folder.bytes('keys.slot');
    const { key = '', ...row } = await inDatabase(device);
    const spoiltKey = change(key);
    const keyed = spoiltKey === undefined ? row : { ...row, key: spoiltKey };
    await device.rows((_, index) => index.put(keyed));
    return { device, slot, spoiltKey };
  }

  const slotIsEmpty = (device: Device) =>
    device.folder.bytes('keys.slot').every((byte) => byte === 0);

  /** Whether the office reads the record from the database alone, and from the files alone. */
  async function opensFromEach(device: Device, length: number) {
    for (const without of [{ spawnJournal: () => null }, { indexedDB: undefined }, {}]) {
      const { log } = await unlocked(device, without);
      expect((await log.read('enc-1')).entries).toHaveLength(length);
    }
  }

  it('is not written on: the talk that ends after a reload stays readable', async () => {
    const { device, spoiltKey } = await reloaded();
    const { log } = await device.open();
    await log.append(batch(2, 1, {}, OVER));
    expect(slotIsEmpty(device)).toBe(true);
    expect((await inDatabase(device)).key).not.toBe(spoiltKey);
    await opensFromEach(device, 3);
  });

  it('nor where the page has read the talk before it went on with it', async () => {
    const { device } = await reloaded();
    const { log } = await device.open();
    expect(await log.listOpen(9)).toHaveLength(1);
    expect((await log.read('enc-1')).entries).toHaveLength(2);
    await log.append(batch(2));
    await log.append(batch(3, 1, {}, OVER));
    await opensFromEach(device, 4);
  });

  it('is sealed anew before another tablet goes on with the talk', async () => {
    const { device, spoiltKey } = await reloaded();
    const { archive } = await device.open();
    const whole = { encounterId: 'enc-1', head: null };
    expect(await archive.handedOver(whole, 'device', device.clock, null)).toBe(true);
    expect(slotIsEmpty(device)).toBe(true);
    expect((await inDatabase(device)).key).not.toBe(spoiltKey);
    await opensFromEach(device, 2);
  });

  /** A talk that is over, whose slot a crash has left full and whose key was spoilt since. */
  async function leftOpen() {
    const { device, slot } = await reloaded((key) => key);
    await (await device.open()).log.append(batch(2, 1, {}, OVER));
    const { key = '', ...row } = await inDatabase(device);
    await device.rows((_, index) => index.put({ ...row, key: flippedAt(200)(key) }));
    device.folder.files.set('keys.slot', slot);
    return device;
  }

  it('is sealed anew before a start closes what a crash has left open', async () => {
    const device = await leftOpen();
    await (await device.open()).log.listOpen(1);
    expect(slotIsEmpty(device)).toBe(true);
    await opensFromEach(device, 3);
  });

  it('takes the place of no other copy at such a start where age does not start', async () => {
    const device = await leftOpen();
    await (await device.open({ spawnAge: () => null })).log.listOpen(1);
    expect(slotIsEmpty(device)).toBe(true);
    expect((await (await unlocked(device)).log.read('enc-1')).entries).toHaveLength(3);
    await opensFromEach(device, 3);
  });

  it('is not believed where age does not start: the copy of the files is', async () => {
    const { device } = await reloaded();
    const { log } = await device.open({ spawnAge: () => null });
    await log.append(batch(2, 1, {}, OVER));
    expect(slotIsEmpty(device)).toBe(true);
    await opensFromEach(device, 3);
  });

  it('is written on as it stands where age does not start', async () => {
    const { device } = await reloaded((key) => key);
    const { key } = await inDatabase(device);
    const { log } = await device.open({ spawnAge: () => null });
    await log.append(batch(2, 1, {}, OVER));
    expect(slotIsEmpty(device)).toBe(true);
    expect((await inDatabase(device)).key).toBe(key);
    await opensFromEach(device, 3);
  });
});

it('a sealed record that no row tells of is not gone on with under a second key', async () => {
  const device = await protectedDevice();
  const alone = { spawnJournal: () => null };
  const ends = batch(0, 2, {}, OVER);
  const { head } = await (await device.open(alone)).log.append(ends);
  await device.rows((_, index) => index.clear());
  for (const open of [device.open.bind(device), unlocked.bind(null, device)]) {
    const { log } = await open(alone);
    expect(await log.read('enc-1')).toMatchObject({ entries: [] });
    await expect(log.append(batch(2))).rejects.toThrow();
    expect(await log.read('enc-1')).toMatchObject({ head, damage: null });
  }
});
