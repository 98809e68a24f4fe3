import { describe, expect, it } from 'vitest';
import { Disk, type Rows } from '../faults/memory/disk';
import { batchOf, openPage, worldOn } from '../faults/memory/page';

type Change = (rows: Rows) => Rows;

const ID = 'enc-1';

/** A device whose database gives one store back otherwise than it was written; the files are sound. */
async function spoilt(store: 'entries' | 'index', change: Change) {
  const disk = new Disk();
  const { storage } = await openPage(worldOn(disk));
  await storage.log.append(batchOf(ID, 'a', 0, 2));
  await storage.log.append(batchOf(ID, 'b', 2, 2));
  const { stores } = disk.databases.get('kizen') ?? { stores: new Map<string, Rows>() };
  const rows = stores.get(store) ?? [];
  expect(rows).toHaveLength(store === 'entries' ? 4 : 1);
  stores.set(store, change(rows));
  return disk;
}

const valueAt =
  (place: number, value: unknown): Change =>
  (rows) =>
    rows.map((row, i) => (i === place ? { ...row, value } : row));

const movedTo =
  (seq: number): Change =>
  (rows) =>
    rows
      .map((row, i) => (i === 1 ? { ...row, key: [ID, seq] } : row))
      .sort((a, b) => (a.key < b.key ? -1 : 1));

/** The same after two starts: all there, listed under its number, and written on. */
async function wholeAgain(disk: Disk, repairs = 1): Promise<void> {
  const first = await openPage(worldOn(disk));
  const { entries, damage } = await first.storage.log.read(ID);
  expect(damage).toBeNull();
  expect(entries.map(({ cmdId }) => cmdId)).toEqual(['a', 'a', 'b', 'b']);
  expect(await first.storage.log.listOpen(9)).toMatchObject([{ encounterId: ID, caseNumber: 1 }]);
  expect(first.storage.health().repairs).toHaveLength(repairs);
  await first.storage.log.append(batchOf(ID, 'c', 4, 1));
  const second = await openPage(worldOn(disk));
  expect(second.storage.health().repairs).toEqual([]);
  expect((await second.storage.log.read(ID)).entries).toHaveLength(5);
  expect(await second.storage.log.listOpen(9)).toMatchObject([{ caseNumber: 1, count: 5 }]);
  expect(disk.databases.get('kizen')?.stores.get('entries')).toHaveLength(5);
}

describe('what the database cannot give back any more', () => {
  it.each([0, 1, 3])(
    'a line, the %d. of four, is taken from the files and mended',
    async (place) => {
      await wholeAgain(await spoilt('entries', valueAt(place, null)));
    },
  );

  it.each([4, 9, 1_000_000_000])('a line that stands at place %d instead', async (seq) => {
    await wholeAgain(await spoilt('entries', movedTo(seq)));
  });

  it.each([null, {}, { encounterId: ID, count: 'x' }])('the row in the list is %j', async (row) => {
    await wholeAgain(await spoilt('index', valueAt(0, row)), 0);
  });

  it('is damage that is told when there is no other copy, and nothing before it is hidden', async () => {
    const disk = await spoilt('entries', valueAt(3, null));
    disk.files.clear();
    const { storage } = await openPage(worldOn(disk));
    const { entries, damage } = await storage.log.read(ID);
    expect(entries).toHaveLength(3);
    expect(damage).toEqual({ kind: 'malformed', seq: 3 });
  });
});
