import { describe, expect, it, vi } from 'vitest';
import { ROTATE_AT } from '../../src/storage/opfsJournal';
import { batch, Device, SOON } from './device';

const FILE = 'journal-000001.log';
const filesOnly = { indexedDB: undefined };

describe('the journal file', () => {
  it('is made and flushed before the first incident', async () => {
    const device = new Device();
    const steps: string[] = [];
    device.folder.before = (step) => void steps.push(step);
    await device.open();
    expect([...device.folder.files.keys()]).toEqual([FILE]);
    expect(steps).toContain('flush');
  });

  it('loses nothing acknowledged, whatever byte the last batch is torn at', async () => {
    const device = new Device();
    const { log } = await device.open(filesOnly);
    await log.append(batch(0, 2));
    const whole = device.folder.bytes().length;
    device.marks.clear();
    const marks = new Map(device.marks);
    await log.append(batch(2, 2));
    const all = device.folder.bytes();
    let walked = 0;
    for (let size = whole; size < all.length; size += 1) {
      device.marks = new Map(marks);
      device.folder.files.set(FILE, all.slice(0, size));
      const page = await device.open(filesOnly);
      const stored = await page.log.read('enc-1');
      expect(stored).toMatchObject({ damage: null, entries: [{ seq: 0 }, { seq: 1 }] });
      expect(stored.entries).toHaveLength(2);
      expect(device.folder.bytes()).toHaveLength(whole);
      if (size % 97 === 0) {
        await page.log.append(batch(2, 2));
        expect(device.folder.bytes()).toEqual(all);
      }
      walked += 1;
    }
    expect(walked).toBe(all.length - whole);
    expect(walked).toBeGreaterThan(900);
  });

  it('cuts a tail of zeros', async () => {
    const device = new Device();
    await (await device.open(filesOnly)).log.append(batch(0, 2));
    const sound = device.folder.bytes();
    const zeros = new Uint8Array(sound.length + 4096);
    zeros.set(sound);
    device.folder.files.set(FILE, zeros);
    const { log } = await device.open(filesOnly);
    expect((await log.append(batch(2))).count).toBe(3);
    expect((await (await device.open(filesOnly)).log.read('enc-1')).entries).toHaveLength(3);
  });

  it('refills a line spoilt in the middle from the database', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0, 3));
    await log.append(batch(3));
    const bytes = device.folder.bytes();
    let walked = 0;
    for (let i = 0; i < bytes.length; i += 53) {
      const changed = bytes.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      device.folder.files.set(FILE, changed);
      expect((await (await device.open()).log.read('enc-1')).damage).toBeNull();
      const alone = await (await device.open(filesOnly)).log.read('enc-1');
      expect(alone).toMatchObject({ damage: null });
      expect(alone.entries).toHaveLength(4);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(25);
  });

  it('begins a new file when it has grown big, with the open encounters in it', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0, 2, { encounterId: 'open' }));
    const text = 'x'.repeat(20_000);
    for (let i = 0; i * 20_000 < ROTATE_AT; i += 1) {
      await log.append(batch(0, 1, { encounterId: `c${i}`, data: { text } }, { open: 0 }));
    }
    const second = await device.open();
    expect([...device.folder.files.keys()]).toEqual([FILE, 'journal-000002.log']);
    expect(device.folder.text('journal-000002.log')).toContain('"open"');
    expect(device.folder.bytes('journal-000002.log').length).toBeLessThan(4_000);
    expect(second.health().repairs).toEqual([]);
    expect(Object.keys(JSON.parse(device.marks.get('kizen-marks') ?? '').logs)).toEqual(['open']);

    const third = await device.open();
    expect(third.health().repairs).toEqual([]);
    const closed = await third.log.read('c3');
    expect(closed.entries[0]?.data).toEqual({ text });
    await third.log.append(batch(1, 1, { encounterId: 'c3' }, { open: 0 }));

    const alone = await device.open(filesOnly);
    expect((await alone.log.read('c3')).entries).toHaveLength(2);
    expect((await alone.log.read('c4')).entries).toHaveLength(1);
    expect((await alone.log.append(batch(1, 1, { encounterId: 'c5' }))).count).toBe(2);
    expect((await alone.log.listClosed(200)).length).toBeGreaterThan(50);
    await alone.log.append(batch(0, 1, { encounterId: 'new' }));
    const numbers = (await alone.log.listOpen(9)).map((row) => [row.encounterId, row.caseNumber]);
    expect(Object.fromEntries(numbers).new).toBe(55);
  });

  it('waits for a tab that holds the file, and lags if it never lets go', async () => {
    const device = new Device();
    const { log, health } = await device.open();
    device.folder.taken.add(FILE);
    setTimeout(() => device.folder.taken.delete(FILE), 60);
    expect((await log.append(batch(0))).journals.opfs).toBe('ok');
    device.folder.taken.add(FILE);
    const ack = await log.append(batch(1));
    expect(ack.journals).toEqual({ indexedDb: 'ok', opfs: 'lagging' });
    let tries = 0;
    device.folder.before = (step) => {
      if (step === 'open') tries += 1;
    };
    expect((await log.append(batch(2))).journals.opfs).toBe('lagging');
    expect(tries).toBe(0);
    device.folder.before = () => undefined;
    device.folder.taken.delete(FILE);
    await vi.waitFor(() => expect(health().journals.opfs).toBe('ok'), SOON);
    expect(health().repairs).toEqual([]);
    expect((await (await device.open(filesOnly)).log.read('enc-1')).entries).toHaveLength(3);
  });
});
