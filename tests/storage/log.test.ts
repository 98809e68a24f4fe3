import { describe, expect, it } from 'vitest';
import { AppendError } from '../../src/session/log';
import { canonicalJson } from '../../src/storage/canonical';
import { sha256, ZERO_HASH } from '../../src/storage/chain';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { batch, Device, entry, patch } from './device';

describe('append and read', () => {
  it('gives back what was written, chained', async () => {
    const device = new Device();
    const { log, health } = await device.open();
    const first = await log.append(batch(0, 3));
    const second = await log.append(batch(3));
    expect(first.count).toBe(3);
    expect(second.count).toBe(4);
    expect(second.journals).toEqual({ indexedDb: 'ok', opfs: 'ok' });
    const stored = await log.read('enc-1');
    expect(stored.entries).toEqual([...batch(0, 3).entries, ...batch(3).entries]);
    expect(stored.damage).toBeNull();
    expect(stored.head).toBe(second.head);
    expect(health()).toEqual({
      journals: { indexedDb: 'ok', opfs: 'ok' },
      notices: [],
      repairs: [],
    });

    const rows = await device.rows((entries) => entries.getAll());
    expect(rows).toHaveLength(4);
    expect(JSON.parse(rows[0].bytes).prevHash).toBe(ZERO_HASH);
    expect(JSON.parse(rows[1].bytes).prevHash).toBe(await sha256(rows[0].bytes));
    expect(rows[0].bytes).toBe(canonicalJson({ ...batch(0, 3).entries[0], prevHash: ZERO_HASH }));
    expect(device.folder.text().split('\n')).toHaveLength(7);
  });

  it('marks the end of a log outside the journals, and nothing else of it', async () => {
    const device = new Device();
    const { head, count } = await (await device.open()).log.append(batch(0, 2));
    const [mark = ''] = [...device.marks.values()].filter((text) => text.includes('enc-1'));
    expect(JSON.parse(mark).logs).toEqual({ 'enc-1': { count, head } });
  });

  it('reads the same on a later page', async () => {
    const device = new Device();
    await (await device.open()).log.append(batch(0, 2));
    const later = await device.open();
    expect((await later.log.read('enc-1')).entries).toEqual(batch(0, 2).entries);
    expect(later.health().repairs).toEqual([]);
  });

  it('knows nothing of an unknown encounter, without damage', async () => {
    const { log } = await new Device().open();
    expect(await log.read('none')).toEqual({ entries: [], head: ZERO_HASH, damage: null });
  });

  it('keeps the order of the calls', async () => {
    const { log } = await new Device().open();
    const acks = await Promise.all([0, 1, 2, 3, 4].map((seq) => log.append(batch(seq))));
    expect(acks.map((ack) => ack.count)).toEqual([1, 2, 3, 4, 5]);
  });

  it('acknowledges the same batch again and stores it once', async () => {
    const device = new Device();
    const { log } = await device.open();
    const first = await log.append(batch(0, 2));
    expect(await log.append(batch(0, 2))).toEqual(first);
    await log.append(batch(2));
    expect((await log.append(batch(0, 2))).count).toBe(3);
    expect(await device.rows((entries) => entries.count())).toBe(3);
  });

  it('refuses another command at the same place', async () => {
    const { log } = await new Device().open();
    await log.append(batch(0, 2));
    await expect(log.append(batch(1, 1, { cmdId: 'other' }))).rejects.toMatchObject({
      name: 'AppendError',
      kind: 'conflict',
    });
    expect((await log.read('enc-1')).entries).toHaveLength(2);
  });

  it('refuses a batch whose predecessor is not stored, to be sent again in order', async () => {
    const { log } = await new Device().open();
    await log.append(batch(0));
    await expect(log.append(batch(2))).rejects.toMatchObject({ kind: 'storage' });
    await log.append(batch(1));
    expect((await log.append(batch(2))).count).toBe(3);
  });

  it('refuses what is no run of entries of one encounter', async () => {
    const { log } = await new Device().open();
    const wrong = [
      { encounterId: 'enc-1', entries: [], index: patch() },
      { encounterId: 'enc-1', entries: [entry(0), entry(2)], index: patch() },
      { encounterId: 'enc-1', entries: [entry(0, { encounterId: 'x' })], index: patch() },
      { encounterId: 'enc-1', entries: [entry(0)], index: patch({ encounterId: 'x' }) },
    ];
    for (const one of wrong) await expect(log.append(one)).rejects.toBeInstanceOf(TypeError);
    expect(wrong).toHaveLength(4);
  });
});

describe('lists and numbers', () => {
  it('lists open and closed ones, latest first, at most as many as asked', async () => {
    const device = new Device();
    const { log } = await device.open();
    for (let i = 0; i < 12; i += 1) {
      const index = { open: (i % 3 === 0 ? 0 : 1) as 0 | 1, updatedAt: 1_000 + i };
      await log.append(batch(0, 1, { encounterId: `e${i}` }, index));
    }
    expect((await log.listOpen(3)).map((row) => row.encounterId)).toEqual(['e11', 'e10', 'e8']);
    expect((await log.listClosed(9)).map((row) => row.encounterId)).toEqual([
      'e9',
      'e6',
      'e3',
      'e0',
    ]);
    expect((await log.listOpen(1))[0]).toEqual({
      ...patch({ encounterId: 'e11', updatedAt: 1_011 }),
      caseNumber: 12,
      count: 1,
      head: (await log.read('e11')).head,
    });
    expect(await log.listOpen(0)).toEqual([]);
  });

  it('gives a number once and keeps it', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0, 1, { encounterId: 'a' }));
    await log.append(batch(0, 1, { encounterId: 'b' }));
    await log.append(batch(1, 1, { encounterId: 'a' }));
    const numbers = (await log.listOpen(9)).map((row) => [row.encounterId, row.caseNumber]);
    expect(Object.fromEntries(numbers)).toEqual({ a: 1, b: 2 });
  });
});

describe('memory', () => {
  it('does the same, and says that no journal has it', async () => {
    const { log, health, drafts, settings } = memoryStorage(AppendError);
    const ack = await log.append(batch(0, 2));
    expect(ack.journals).toEqual({ indexedDb: 'absent', opfs: 'absent' });
    await log.append(batch(2));
    await expect(log.append(batch(1, 1, { cmdId: 'x' }))).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await log.read('enc-1')).entries).toHaveLength(3);
    expect((await log.listOpen(5)).map((row) => row.count)).toEqual([3]);
    await drafts.put('enc-1', 'note', 'text');
    await settings.put('lang', 'en');
    expect(await drafts.all('enc-1')).toEqual({ note: 'text' });
    expect(await settings.get('lang')).toBe('en');
    expect(health().journals).toEqual({ indexedDb: 'absent', opfs: 'absent' });
  });
});
