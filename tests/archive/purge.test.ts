import { describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { cutOff } from '../storage/cutOff';
import { Device } from '../storage/device';
import { everything, protectedDevice, unlocked } from '../storage/protected';
import { backupOf, fates, live, offered, over, SAID } from './tablets';

const DAY = 86_400_000;

/** Two records that are over and one that goes on. */
async function desk(device: Device): Promise<Storage> {
  const storage = await device.open();
  for (const id of ['enc-1', 'enc-2']) {
    await storage.log.append(live(0, 2, id));
    await storage.log.append(over(2, id));
  }
  await storage.log.append(live(0, 1, 'enc-3'));
  await storage.drafts.put('enc-1', 'note', SAID);
  return storage;
}

const worlds = [
  { name: 'open', make: async () => new Device() },
  { name: 'sealed', make: protectedDevice },
];

describe.each(worlds)('purging $name records', ({ make }) => {
  it('destroys keys, rows, lines and drafts when it is time, and keeps that there was a visit', async () => {
    const device = await make();
    const storage = await desk(device);
    const { archive } = storage;
    expect(await archive.handedOver('enc-1', 'office', device.clock, 7)).toBe(true);
    expect(await archive.handovers()).toMatchObject([
      { encounterId: 'enc-1', to: 'office', purgeAt: device.clock + 7 * DAY },
    ]);
    expect(await archive.purgeDue(device.clock + 7 * DAY - 1)).toBe(0);
    const before =
      device.folder.text('journal-000001.log') + device.folder.text('journal-000002.log');
    expect(before).toContain('enc-1');
    expect(await archive.purgeDue(device.clock + 7 * DAY)).toBe(1);
    expect(await archive.handovers()).toEqual([]);
    const journals = [...device.folder.files.keys()].filter((name) => name.startsWith('journal'));
    expect(journals).toHaveLength(1);
    expect(device.folder.text(journals[0])).not.toContain('enc-1');
    const rows = (await device.rows((_, index) => index.getAll())) as { encounterId: string }[];
    expect(rows.map(({ encounterId }) => encounterId).sort()).toEqual(['enc-2', 'enc-3']);
    expect(await device.rows((entries) => entries.count())).toBe(4);
    expect(await storage.drafts.all('enc-1')).toEqual({});
    const [stone, ...others] = await archive.tombstones();
    expect(others).toEqual([]);
    expect(stone).toMatchObject({ encounterId: 'enc-1', channel: 'counter' });
    expect(Object.keys(stone ?? {}).sort()).toEqual([
      'channel',
      'day',
      'encounterId',
      'head',
      'matter',
      'purgedAt',
    ]);
    const later = await device.open();
    expect(await later.log.read('enc-1')).toMatchObject({ entries: [], damage: null });
    expect(later.health()).toMatchObject({ repairs: [], notices: [] });
    expect((await later.log.append(live(1, 1, 'enc-3'))).count).toBe(2);
  });

  it('spares what was written after it was confirmed', async () => {
    const device = await make();
    const storage = await desk(device);
    await storage.archive.handedOver('enc-1', 'office', device.clock, 1);
    await storage.log.append(over(3));
    expect(await storage.archive.purgeDue(device.clock + DAY)).toBe(0);
    expect(await storage.archive.handovers()).toEqual([]);
    expect((await storage.log.read('enc-1')).entries).toHaveLength(4);
  });

  it('does not come back from a backup', async () => {
    const device = await make();
    const storage = await desk(device);
    const backup = await backupOf(storage);
    await storage.archive.handedOver('enc-1', 'office', device.clock, 1);
    await storage.archive.purgeDue(device.clock + DAY);
    const read = await storage.archive.read(backup);
    expect(fates(read)).toMatchObject({ 'enc-1': 'purged', 'enc-2': 'same' });
    await offered(read).place();
    expect(await device.rows((entries) => entries.count())).toBe(4);
  });

  it('is finished at the next try, wherever it was cut off', async () => {
    let walked = 0;
    for (let n = 1; n < 200; n += 1) {
      const device = await make();
      const storage = await desk(device);
      await storage.archive.handedOver('enc-1', 'office', device.clock, 1);
      const { heal } = cutOff(device, n);
      const done = await storage.archive.purgeDue(device.clock + DAY).catch(() => null);
      heal();
      const later = await device.open();
      await later.archive.purgeDue(device.clock + DAY);
      expect((await later.log.read('enc-1')).entries).toEqual([]);
      expect((await (await device.open()).log.read('enc-3')).entries).toHaveLength(1);
      expect(await later.archive.tombstones()).toHaveLength(1);
      if (done === 1) break;
      walked += 1;
    }
    expect(walked).toBeGreaterThan(20);
  }, 60_000);
});

describe('who took what when', () => {
  it('is kept in order, and named only to whoever may read it', async () => {
    const device = await protectedDevice();
    const { archive } = await desk(device);
    await archive.note({ at: 1, kind: 'backup', encounterId: null }, '山田 花子');
    await archive.note({ at: 2, kind: 'redactedCopy', encounterId: 'enc-1' }, '佐藤');
    expect(await (await device.open()).archive.accesses()).toEqual([
      { at: 2, kind: 'redactedCopy', encounterId: 'enc-1', who: null },
      { at: 1, kind: 'backup', encounterId: null, who: null },
    ]);
    expect(await everything(device)).not.toMatch(/花子|佐藤/);
    const [latest] = await (await unlocked(device)).archive.accesses();
    expect(latest?.who).toBe('佐藤');
  });
});

describe('erasing the device', () => {
  it('overwrites every file and leaves nothing', async () => {
    const device = await protectedDevice();
    const storage = await desk(device);
    const seen: number[] = [];
    const files = new Map(device.folder.files);
    expect(files.size).toBeGreaterThan(2);
    device.folder.before = (step) => void (step === 'remove' && seen.push(1));
    await storage.archive.eraseDevice();
    expect(seen).toHaveLength(files.size);
    expect(device.folder.files.size).toBe(0);
    expect(device.marks.size).toBe(0);
    const fresh = await device.open();
    expect(fresh.vault.state()).toBe('off');
    expect(await fresh.log.listOpen(9)).toEqual([]);
  });
});
