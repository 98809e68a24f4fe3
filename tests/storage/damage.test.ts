import { describe, expect, it } from 'vitest';
import { chain, sha256, ZERO_HASH } from '../../src/storage/chain';
import { batch, Device, entry } from './device';
import { filled } from './filled';

describe('damage', () => {
  /** A database with a log of four entries whose lines `change` has spoilt, and no files. */
  async function spoilt(change: (entries: IDBObjectStore, lines: Line[]) => IDBRequest) {
    const device = new Device();
    const alone = { spawnJournal: () => null };
    await (await device.open(alone)).log.append(batch(0, 4));
    const lines = await device.rows<Line[]>((entries) => entries.getAll());
    await device.rows((entries) => change(entries, lines));
    return (await device.open(alone)).log.read('enc-1');
  }
  type Line = { encounterId: string; seq: number; bytes: string; hash: string };

  it('finds each kind, keeps what is before it, and never throws', async () => {
    const flip = (bytes: string) => bytes.replace('note 2', 'note 3');
    const resealed = async () => {
      const [line] = await chain([entry(2)], ZERO_HASH);
      return line as Line;
    };
    const other = await resealed();
    const junk = { bytes: 'junk', hash: await sha256('junk') };
    const cases = [
      {
        change: (e: IDBObjectStore) => e.delete(['enc-1', 2]),
        damage: { kind: 'gap', afterSeq: 1 },
      },
      {
        change: (e: IDBObjectStore, l: Line[]) =>
          e.put({ ...(l[2] as Line), bytes: flip((l[2] as Line).bytes) }),
        damage: { kind: 'brokenChain', seq: 2 },
      },
      { change: (e: IDBObjectStore) => e.put(other), damage: { kind: 'brokenChain', seq: 2 } },
      {
        change: (e: IDBObjectStore) => e.put({ ...other, ...junk }),
        damage: { kind: 'malformed', seq: 2 },
      },
      {
        change: (e: IDBObjectStore) => e.put({ ...other, bytes: undefined }),
        damage: { kind: 'malformed', seq: 2 },
      },
    ];
    for (const { change, damage } of cases) {
      const stored = await spoilt(change);
      expect(stored.damage).toEqual(damage);
      expect(stored.entries).toEqual(batch(0, 4).entries.slice(0, 2));
    }
    expect(cases).toHaveLength(5);
  });

  it('finds a change of any single byte of a line', async () => {
    const device = new Device();
    const alone = { spawnJournal: () => null };
    const { log } = await device.open(alone);
    await log.append(batch(0, 2));
    const [line] = await device.rows((entries) => entries.getAll());
    let walked = 0;
    for (let i = 0; i < line.bytes.length; i += 7) {
      const bytes = `${line.bytes.slice(0, i)}\u0001${line.bytes.slice(i + 1)}`;
      await device.rows((entries) => entries.put({ ...line, bytes }));
      const fresh = await device.open(alone);
      expect((await fresh.log.read('enc-1')).damage).not.toBeNull();
      walked += 1;
    }
    expect(walked).toBeGreaterThan(40);
  });

  it('takes the sound line from the other journal and mends the spoilt one', async () => {
    const device = await filled();
    const rows = await device.rows((entries) => entries.getAll());
    await device.rows((entries) => entries.put({ ...rows[1], bytes: 'spoilt' }));
    const storage = await device.open();
    const stored = await storage.log.read('enc-1');
    expect(stored.damage).toBeNull();
    expect(stored.entries).toHaveLength(3);
    expect(storage.health().repairs).toEqual([
      { encounterId: 'enc-1', from: 'opfs', to: 'indexedDb', entries: 1 },
    ]);
    expect(await device.rows((entries) => entries.getAll())).toEqual(rows);
  });

  it('shows entries of a newer version and says so', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0));
    await log.append(batch(1, 2, { v: 2, type: 'unheard.of' }));
    const stored = await (await device.open()).log.read('enc-1');
    expect(stored.damage).toEqual({ kind: 'newerVersion', seq: 1 });
    expect(stored.entries.map(({ type }) => type)).toEqual([
      'note.written',
      'unheard.of',
      'unheard.of',
    ]);
  });

  it('reports two histories and changes neither', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0, 2));
    await (await device.open({ spawnJournal: () => null })).log.append(batch(2, 2));
    const marks = device.marks;
    device.marks = new Map();
    const filesOnly = await device.open({ indexedDB: undefined });
    await filesOnly.log.append(batch(2, 1, { cmdId: 'other' }));
    device.marks = marks;
    const storage = await device.open();
    const stored = await storage.log.read('enc-1');
    expect(stored.damage).toEqual({ kind: 'brokenChain', seq: 2 });
    expect(stored.entries.map(({ cmdId }) => cmdId)[3]).toBe('cmd-enc-1-2');
    expect(storage.health().repairs).toEqual([]);
    expect(device.folder.text()).toContain('other');
    await expect(storage.log.append(batch(4))).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('finds a whole log that was replaced by another valid one', async () => {
    const device = new Device();
    await (await device.open()).log.append(batch(0, 2));
    const marks = device.marks;
    const forger = new Device();
    await (await forger.open()).log.append(batch(0, 2, { cmdId: 'forged' }));
    forger.marks = marks;
    const stored = await (await forger.open()).log.read('enc-1');
    expect(stored.damage).toEqual({ kind: 'brokenChain', seq: 1 });
  });
});
