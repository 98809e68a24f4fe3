import { describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { cutOff } from '../storage/cutOff';
import { batch, Device } from '../storage/device';
import { everything, protectedDevice, unlocked } from '../storage/protected';
import { backupOf, confirmed, fates, live, offered, over, SAID } from './tablets';

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
    expect(await confirmed(storage, 'enc-1', device.clock, 7)).toBe(true);
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

  it('leaves a rehearsal in no matter, and a visit in its own', async () => {
    const device = await make();
    const storage = await device.open();
    const { log, archive } = storage;
    for (const [id, mode] of [
      ['enc-1', 'live'],
      ['enc-2', 'rehearsal'],
    ] as const) {
      const over = { mode, matter: 'm1', endedAt: 9, stage: 'aftermath' };
      await log.append(batch(0, 2, { encounterId: id }, over));
      await confirmed(storage, id, device.clock, 1);
    }
    expect(await archive.purgeDue(device.clock + DAY)).toBe(2);
    const stones = (await archive.tombstones()).map(({ encounterId, matter }) => [
      encounterId,
      matter,
    ]);
    expect(stones).toContainEqual(['enc-2', null]);
    expect(stones).toHaveLength(2);
    const readable = (await device.open()).vault.state() === 'off';
    if (readable) expect(stones).toContainEqual(['enc-1', 'm1']);
  });

  it('spares what was written after it was confirmed', async () => {
    const device = await make();
    const storage = await desk(device);
    await confirmed(storage, 'enc-1', device.clock, 1);
    await storage.log.append(over(3));
    expect(await storage.archive.purgeDue(device.clock + DAY)).toBe(0);
    expect(await storage.archive.handovers()).toEqual([]);
    expect((await storage.log.read('enc-1')).entries).toHaveLength(4);
  });

  it('refuses the code of a record that has grown since it was shown', async () => {
    const device = await make();
    const storage = await desk(device);
    const { head } = await storage.log.read('enc-3');
    await (await device.open()).log.append(live(1, 1, 'enc-3'));
    const shown = { encounterId: 'enc-3', head };
    expect(await storage.archive.handedOver(shown, 'office', device.clock, 7)).toBe(false);
    expect(await storage.archive.handovers()).toEqual([]);
  });

  it('waits while another page is open, which would write it back', async () => {
    const device = await make();
    await confirmed(await desk(device), 'enc-1', device.clock, 1);
    const beside = await device.open({ pages: async () => 2 });
    expect(await beside.archive.purgeDue(device.clock + DAY)).toBe(0);
    expect(await (await device.open()).archive.purgeDue(device.clock + DAY)).toBe(1);
  });

  it('does not destroy by a clock that has just leapt', async () => {
    const device = await make();
    const storage = await desk(device);
    await confirmed(storage, 'enc-1', device.clock, 7);
    expect(await storage.archive.purgeDue(device.clock)).toBe(0);
    const leapt = device.clock + 365 * DAY;
    expect(await storage.archive.purgeDue(leapt)).toBe(0);
    expect(await storage.archive.purgeDue(leapt + DAY - 1)).toBe(0);
    expect(await storage.archive.purgeDue(leapt + DAY)).toBe(1);
  });

  it('goes on a day after a clock that had leapt was set right', async () => {
    const device = await make();
    const storage = await desk(device);
    await confirmed(storage, 'enc-1', device.clock, 7);
    expect(await storage.archive.purgeDue(device.clock)).toBe(0);
    expect(await storage.archive.purgeDue(device.clock + 365 * DAY)).toBe(0);
    const due = device.clock + 7 * DAY;
    expect(await storage.archive.purgeDue(due)).toBe(0);
    expect(await storage.archive.purgeDue(due + DAY)).toBe(1);
  });

  it('keeps the day of the visit as it was here', async () => {
    const device = await make();
    const storage = await device.open();
    const begun = new Date(2026, 9, 9, 7, 30);
    const startedAt = begun.getTime();
    const at = { wall: startedAt, mono: 0, origin: 0, tz: -begun.getTimezoneOffset(), boot: 'b' };
    await storage.log.append(batch(0, 1, { encounterId: 'enc-1', at }, { startedAt, endedAt: 9 }));
    await confirmed(storage, 'enc-1', device.clock, 1);
    await storage.archive.purgeDue(device.clock + DAY);
    const [stone] = await storage.archive.tombstones();
    expect(new Date(stone?.day ?? 0).toDateString()).toBe(new Date(2026, 9, 9).toDateString());
  });

  it('does not come back from a backup', async () => {
    const device = await make();
    const storage = await desk(device);
    const backup = await backupOf(storage);
    await confirmed(storage, 'enc-1', device.clock, 1);
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
      await confirmed(storage, 'enc-1', device.clock, 1);
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
  });
});

describe('what is destroyed at one tap', () => {
  it('is not begun while another page holds records in memory', async () => {
    const device = new Device();
    const storage = await desk(device);
    const beside = await device.open({ pages: async () => 2 });
    await expect(beside.archive.eraseDevice()).rejects.toThrow();
    expect((await storage.log.read('enc-1')).entries).toHaveLength(3);
    await storage.archive.eraseDevice();
    expect((await (await device.open()).log.read('enc-1')).entries).toEqual([]);
  });
});

describe('who took what when', () => {
  it('loses none of what is noted at once', async () => {
    const { archive } = await new Device().open();
    const kinds = ['copy', 'handover', 'print'] as const;
    await Promise.all(kinds.map((kind, at) => archive.note({ at, kind, encounterId: null }, '')));
    expect((await archive.accesses()).map(({ kind }) => kind).sort()).toEqual(kinds);
  });

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
