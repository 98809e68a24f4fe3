import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { dbFaults } from '../storage/dbFaults';
import { Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { backupOf, fates, lengthOf, live, offered, over, sameOffice, slotIsEmpty } from './tablets';

const DAY = 86_400_000;
const FULL = new DOMException('full', 'QuotaExceededError');

afterEach(() => {
  dbFaults.before = () => undefined;
});

/** The live talk of the first tablet, packed for a second of the same office, and taken in there. */
async function takenThere(first: Device, here: Storage): Promise<Storage> {
  await here.log.append(live(0));
  const packed = await here.archive.handOver('enc-1', 'PHRASE');
  const there = await (await sameOffice(first)).open();
  await offered(await there.archive.read(packed as Uint8Array<ArrayBuffer>, 'PHRASE')).place();
  return there;
}

/** It was marked as handed over, went on there, and is on its way back. */
async function comesBack() {
  const first = await protectedDevice();
  const here = await first.open();
  const there = await takenThere(first, here);
  const whole = { encounterId: 'enc-1', head: null };
  await here.archive.handedOver(whole, 'device', first.clock, null);
  await there.log.append(live(1));
  const again = await there.archive.handOver('enc-1', 'OTHER');
  const read = offered(await here.archive.read(again as Uint8Array<ArrayBuffer>, 'OTHER'));
  return { first, here, read };
}

/** The chores shut nothing of it: whoever is there goes on without a password. */
async function goesOnAfterChores(first: Device, here: Storage): Promise<void> {
  await here.archive.purgeDue(first.clock);
  expect(slotIsEmpty(first)).toBe(false);
  expect(await lengthOf(await first.open(), 'enc-1')).toBe(2);
}

describe('渡した端末', () => {
  it('shuts what another tablet goes on with at once, and opens it for the office alone', async () => {
    const device = await protectedDevice();
    const storage = await device.open();
    await storage.log.append(live(0, 2));
    expect(slotIsEmpty(device)).toBe(false);
    expect(await storage.archive.handOver('enc-1', 'PHRASE')).not.toBeNull();
    expect(
      await storage.archive.handedOver(
        { encounterId: 'enc-1', head: null },
        'device',
        device.clock,
        null,
      ),
    ).toBe(true);
    expect(slotIsEmpty(device)).toBe(true);
    expect(await storage.log.read('enc-1')).toMatchObject({ entries: [], locked: 'locked' });
    expect(await (await device.open()).log.read('enc-1')).toMatchObject({ locked: 'locked' });
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(2);
  });

  it('lets it be confirmed and destroyed like one that is over', async () => {
    const device = await protectedDevice();
    const { log, archive } = await device.open();
    await log.append(live(0));
    await archive.handedOver({ encounterId: 'enc-1', head: null }, 'device', device.clock, null);
    expect(await archive.purgeDue(device.clock + 99 * DAY)).toBe(0);
    expect(
      await archive.handedOver({ encounterId: 'enc-1', head: null }, 'office', device.clock, 7),
    ).toBe(true);
    expect(await archive.handovers()).toMatchObject([{ encounterId: 'enc-1', to: 'office' }]);
    expect(await archive.purgeDue(device.clock + 7 * DAY)).toBe(1);
    expect((await archive.tombstones()).map(({ encounterId }) => encounterId)).toEqual(['enc-1']);
  });

  it('seals the key first where age was not there when it was made', async () => {
    const device = await protectedDevice();
    await (await device.open({ spawnAge: () => null })).log.append(live(0));
    const without = await device.open({ spawnAge: () => null });
    expect(
      await without.archive.handedOver(
        { encounterId: 'enc-1', head: null },
        'device',
        device.clock,
        null,
      ),
    ).toBe(false);
    expect(await lengthOf(without, 'enc-1')).toBe(1);
    // The chores of the next start go on with it.
    const next = await device.open();
    await next.archive.purgeDue(device.clock);
    expect(slotIsEmpty(device)).toBe(true);
    expect(await next.log.read('enc-1')).toMatchObject({ locked: 'locked' });
    expect(await lengthOf(await unlocked(device), 'enc-1')).toBe(1);
  });

  it('gives every journal the key in its own row: a row that was spoilt in one stays so there alone', async () => {
    const device = await protectedDevice();
    await (await device.open({ spawnAge: () => null })).log.append(live(0));
    const row = (await device.rows((_, index) => index.get('enc-1'))) as { box: string };
    const box = `${row.box.slice(0, -8)}AAAAAAAA`;
    await device.rows((_, index) => index.put({ ...row, box }));
    const here = await device.open();
    const whole = { encounterId: 'enc-1', head: null };
    expect(await here.archive.handedOver(whole, 'device', device.clock, null)).toBe(true);
    const { log } = await unlocked(device, { indexedDB: undefined });
    expect(await log.listOpen(9)).toMatchObject([{ encounterId: 'enc-1', endedAt: null }]);
  });

  it('takes the finished record in again, and no key of it stays open', async () => {
    for (const sealed of [true, false]) {
      const first = await protectedDevice();
      const here = await first.open();
      const there = await takenThere(first, here);
      await there.log.append(over(1));
      const file = await backupOf(there, sealed);
      // Nobody said that it was handed over: the first tablet holds the open key still.
      expect(slotIsEmpty(first)).toBe(false);
      const back = sealed ? await unlocked(first) : here;
      const read = await back.archive.read(file);
      expect(fates(read)).toEqual({ 'enc-1': 'longer' });
      expect(await offered(read).place()).toEqual(['enc-1']);
      expect(slotIsEmpty(first)).toBe(true);
      expect(await (await first.open()).log.read('enc-1')).toMatchObject({ locked: 'locked' });
      expect(await lengthOf(await unlocked(first), 'enc-1')).toBe(2);
    }
  });

  it('goes on here when it comes back while somebody is there: the mark is gone', async () => {
    const { first, here, read } = await comesBack();
    await read.place();
    expect(await here.archive.handovers()).toEqual([]);
    await goesOnAfterChores(first, here);
  });

  it('the mark goes as well where one journal alone took it in, at once or at the next try', async () => {
    for (const marks of [true, false]) {
      const first = new Device();
      const here = await first.open();
      await here.log.append(live(0));
      const whole = { encounterId: 'enc-1', head: null };
      await here.archive.handedOver(whole, 'device', first.clock, null);
      const there = await new Device().open();
      await offered(await there.archive.read(await backupOf(here))).place();
      await there.log.append(live(1));
      const file = await backupOf(there);
      const read = offered(await here.archive.read(file));
      let full = false;
      dbFaults.before = (step) => {
        full ||= step === 'add';
        if (marks ? step === 'add' : full) throw FULL;
      };
      first.folder.before = () => {
        if (full && !marks) throw FULL;
      };
      expect(await read.place()).toBe('partly');
      dbFaults.before = () => undefined;
      first.folder.before = () => undefined;
      expect(await here.archive.handovers()).toHaveLength(marks ? 0 : 1);
      const next = await first.open();
      const again = offered(await next.archive.read(file));
      expect(fates(again)).toEqual({ 'enc-1': 'same' });
      expect(await again.place()).toEqual([]);
      expect(await next.archive.handovers()).toEqual([]);
    }
  });

  it('what came back live is not shut by the chores, though its mark could not be taken away', async () => {
    const { first, here, read } = await comesBack();
    const open = first.folder.getFileHandle.bind(first.folder);
    let marking = false;
    first.folder.getFileHandle = async (name, options) => {
      marking ||= name.includes('handovers') && options.create;
      if (marking) throw FULL;
      return open(name, options);
    };
    dbFaults.before = (step) => {
      if (marking && step === 'put') throw FULL;
    };
    expect(await read.place()).toEqual(['enc-1']);
    dbFaults.before = () => undefined;
    first.folder.getFileHandle = open;
    expect(marking).toBe(true);
    expect(await here.archive.handovers()).toHaveLength(1);
    await goesOnAfterChores(first, here);
  });

  it('the mark stays where what was handed over is read again as it was', async () => {
    const first = new Device();
    const { log, archive } = await first.open();
    await log.append(live(0));
    const storage = await first.open();
    const file = await backupOf(storage);
    const whole = { encounterId: 'enc-1', head: null };
    await archive.handedOver(whole, 'device', first.clock, null);
    await offered(await archive.read(file)).place();
    expect(await archive.handovers()).toHaveLength(1);
  });

  it('without protection there is no key to shut: it is marked, and can be destroyed', async () => {
    const device = new Device();
    const { log, archive } = await device.open();
    await log.append(live(0));
    expect(
      await archive.handedOver({ encounterId: 'enc-1', head: null }, 'device', device.clock, null),
    ).toBe(true);
    await archive.handedOver({ encounterId: 'enc-1', head: null }, 'office', device.clock, 1);
    expect(await archive.purgeDue(device.clock + DAY)).toBe(1);
  });
});
