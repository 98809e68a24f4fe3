import { afterEach, describe, expect, it } from 'vitest';
import { slotIsEmpty } from '../archive/tablets';
import { dbFaults } from './dbFaults';
import { batch, type Device } from './device';
import { protectedDevice, unlocked } from './protected';

const OVER = { endedAt: 9, stage: 'aftermath' };
const FULL = new DOMException('full', 'QuotaExceededError');

afterEach(() => {
  dbFaults.before = () => undefined;
});

/** A worker that never answers. */
const mute = () =>
  ({
    postMessage: () => undefined,
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  }) as unknown as Worker;

/** Counts how often something waited as long as a key may take to be sealed; it waits in vain at once. */
function counted() {
  const waits = { count: 0 };
  const later = (ms: number, run: () => void) => {
    if (ms === 3_000) waits.count += 1;
    const timer = setTimeout(run, ms === 3_000 ? 1 : 20 * ms);
    return () => clearTimeout(timer);
  };
  return { waits, later };
}

/** Talks that are over, whose slots a crash has left full. */
async function leftFull(ids: readonly string[]): Promise<Device> {
  const device = await protectedDevice();
  const { log } = await device.open();
  for (const encounterId of ids) await log.append(batch(0, 2, { encounterId }));
  const slot = device.folder.bytes('keys.slot');
  for (const encounterId of ids) await log.append(batch(2, 1, { encounterId }, OVER));
  expect(slotIsEmpty(device)).toBe(true);
  device.folder.files.set('keys.slot', slot);
  return device;
}

describe('a talk that was over, and is live again on another page', () => {
  it.each([
    ['that had it live', false],
    ['that the office opened', true],
  ] as const)(
    'a page %s ends it: the key that was put back meanwhile is wiped',
    async (_, opened) => {
      const device = await protectedDevice();
      const first = await device.open();
      await first.log.append(batch(0, 2));
      const early = await device.open();
      await early.log.read('enc-1');
      await first.log.append(batch(2, 1, {}, OVER));
      const { log } = opened ? await unlocked(device) : early;
      await log.read('enc-1');
      await first.log.append(batch(3));
      expect(slotIsEmpty(device)).toBe(false);
      await log.read('enc-1');
      await log.append(batch(4, 1, {}, OVER));
      expect(slotIsEmpty(device)).toBe(true);
    },
  );
});

describe('what a crash has left open', () => {
  it('stays, and is told, where the office’s copy can be put into no row', async () => {
    const device = await leftFull(['enc-1']);
    dbFaults.before = (step) => {
      if (['put', 'commit', 'add'].includes(step)) throw FULL;
    };
    device.folder.room = device.folder.size();
    const page = await device.open();
    await page.log.listOpen(1);
    expect(slotIsEmpty(device)).toBe(false);
    expect(page.health().notices).toContain('slotNotWiped');
    dbFaults.before = () => undefined;
    device.folder.room = Number.POSITIVE_INFINITY;
    const next = await device.open();
    await next.log.listOpen(1);
    expect(slotIsEmpty(device)).toBe(true);
    expect(next.health().notices).toEqual([]);
  });

  it('is waited for once, however many there are, where age hangs', async () => {
    const waited = async (ids: readonly string[]) => {
      const device = await leftFull(ids);
      const { waits, later } = counted();
      const page = await device.open({ spawnAge: mute, later });
      await page.log.listOpen(1);
      expect(slotIsEmpty(device)).toBe(true);
      return waits.count;
    };
    const one = await waited(['enc-1']);
    expect(one).toBeGreaterThan(0);
    expect(await waited(['enc-1', 'enc-2', 'enc-3', 'enc-4'])).toBe(one);
  });

  it('is no talk whose row is spoilt: that goes on without a password', async () => {
    const device = await protectedDevice();
    await (await device.open()).log.append(batch(0, 2));
    const row = (await device.rows((_, index) => index.get('enc-1'))) as { box: string };
    const spoilt = `${row.box.slice(0, 40)}${row.box[40] === 'A' ? 'B' : 'A'}${row.box.slice(41)}`;
    await device.rows((_, index) => index.put({ ...row, box: spoilt }));
    const page = await device.open();
    await page.log.listOpen(1);
    expect(slotIsEmpty(device)).toBe(false);
    expect((await page.log.read('enc-1')).entries).toHaveLength(2);
  });

  it('goes with the next talk where its checksum is broken, though nobody can read it', async () => {
    const device = await protectedDevice();
    const page = await device.open();
    await page.log.append(batch(0, 2));
    await page.log.append(batch(0, 2, { encounterId: 'enc-2' }));
    const slot = device.folder.bytes('keys.slot');
    slot[127] = (slot[127] ?? 0) ^ 1;
    device.folder.files.set('keys.slot', slot);
    await page.log.append(batch(2, 1, { encounterId: 'enc-2' }, OVER));
    expect(slotIsEmpty(device)).toBe(true);
  });
});

describe('where age hangs', () => {
  it('only the entry that ends a talk waits for it: what comes before and after is stored at once', async () => {
    const device = await protectedDevice();
    await (await device.open()).log.append(batch(0, 2));
    const waiting: (() => void)[] = [];
    const later = (ms: number, run: () => void) => {
      if (ms === 3_000) waiting.push(run);
      const timer = ms === 3_000 ? undefined : setTimeout(run, 20 * ms);
      return () => clearTimeout(timer);
    };
    const { log } = await device.open({ spawnAge: mute, later });
    await log.append(batch(2));
    await log.append(batch(3));
    let stored = false;
    const ends = log.append(batch(4, 1, {}, OVER)).finally(() => {
      stored = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stored).toBe(false);
    for (const run of waiting.splice(0)) run();
    await ends;
    await log.append(batch(5, 1, {}, OVER));
    expect(slotIsEmpty(device)).toBe(true);
    expect((await (await unlocked(device)).log.read('enc-1')).entries).toHaveLength(6);
  });
});
