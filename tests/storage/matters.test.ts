import { describe, expect, it, vi } from 'vitest';
import { AppendError, type IndexPatch } from '../../src/session/log';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { batch, Device } from './device';
import { fakeAge } from './fakeWorker';
import { everything, protectedDevice, unlocked } from './protected';

const row = (i: number, changes: Partial<IndexPatch> = {}) =>
  batch(
    0,
    1,
    { encounterId: `e${i}`, type: 'encounter.started', data: { matter: `m${i % 2}` } },
    { matter: `m${i % 2}`, updatedAt: 1_000 + i, ...changes },
  );

const ids = (rows: readonly { encounterId: string }[]) => rows.map((one) => one.encounterId);

describe('encounters of a matter', () => {
  const journals = {
    'both journals': {},
    'the database alone': { spawnJournal: () => null },
    'the files alone': { indexedDB: undefined },
  };

  it.each(Object.entries(journals))('open and closed, latest first: %s', async (_, changes) => {
    const { log } = await new Device().open(changes);
    for (let i = 0; i < 6; i += 1) await log.append(row(i, { open: i < 4 ? 1 : 0 }));
    await log.append(batch(0, 1, { encounterId: 'alone' }, { updatedAt: 9_999 }));
    expect(ids(await log.listMatter('m0', 9))).toEqual(['e4', 'e2', 'e0']);
    expect(ids(await log.listMatter('m1', 2))).toEqual(['e5', 'e3']);
    expect(await log.listMatter('m1', 0)).toEqual([]);
    expect(await log.listMatter('none', 9)).toEqual([]);
  });

  it('reads no more rows than it gives', async () => {
    const device = new Device();
    const { log } = await device.open({ spawnJournal: () => null });
    for (let i = 0; i < 20; i += 1) await log.append(row(i));
    // The stand-in's own step to the next row; `continue` itself is known to the wrapper by identity.
    const read = vi.spyOn(IDBCursor.prototype as unknown as { _iterate(): void }, '_iterate');
    const all = vi.spyOn(IDBIndex.prototype, 'getAll');
    expect(await log.listMatter('m0', 3)).toHaveLength(3);
    expect(read).toHaveBeenCalledTimes(3);
    expect(all).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('keeps an encounter in its matter when its row was lost', async () => {
    const device = new Device();
    const { log } = await device.open();
    for (let i = 0; i < 4; i += 1) await log.append(row(i));
    device.factory = new IDBFactory();
    const rebuilt = await device.open();
    expect(ids(await rebuilt.log.listMatter('m1', 9))).toEqual(['e3', 'e1']);
  });

  it('finds it from the entries alone, whatever became of every row', async () => {
    const device = new Device();
    const { log } = await device.open({ spawnJournal: () => null });
    await log.append(row(1));
    await device.rows((_, index) => index.clear());
    const later = await device.open();
    await later.log.append({
      ...row(1),
      entries: batch(1, 1, { encounterId: 'e1' }).entries,
    });
    expect(ids(await later.log.listMatter('m1', 9))).toEqual(['e1']);
  });
});

describe('an encounter that was assigned to another matter', () => {
  const told = (seq: number, type: string, data: Record<string, unknown>) =>
    batch(seq, 1, { encounterId: 'e1', type, data });

  it.each([
    ['the last one assigned', [], 'm3'],
    ['none that was struck out', [told(3, 'entry.withdrawn', { seq: 2, reason: 'x' })], 'm2'],
  ] as const)('is found from the entries alone: %s', async (_, more, matter) => {
    const device = new Device();
    const { log } = await device.open({ spawnJournal: () => null });
    await log.append(row(1));
    await log.append(told(1, 'matter.assigned', { matter: 'm2' }));
    await log.append(told(2, 'matter.assigned', { matter: 'm3' }));
    for (const one of more) await log.append(one);
    await device.rows((_, index) => index.clear());
    const later = await device.open();
    expect(ids(await later.log.listMatter(matter, 9))).toEqual(['e1']);
    expect(await later.log.listMatter('m1', 9)).toEqual([]);
  });
});

describe('what the office calls its matters', () => {
  it('numbers them once, keeps labels, and gives those begun last first', async () => {
    const device = new Device();
    const { matters } = await device.open();
    await matters.note('a', { usedAt: 1 });
    await matters.note('b', { usedAt: 2, label: '世田谷 太郎' });
    await matters.note('c', { usedAt: 3 });
    expect(await matters.note('a', { usedAt: 4 })).toEqual({
      id: 'a',
      number: 1,
      label: '',
      usedAt: 4,
    });
    const later = await device.open();
    expect((await later.matters.recent(2)).map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    expect(await later.matters.known(['b', 'none', 'b'])).toEqual([
      { id: 'b', number: 2, label: '世田谷 太郎', usedAt: 2 },
    ]);
    expect((await later.matters.note('b', {})).label).toBe('世田谷 太郎');
  });

  it('never gives a number twice to two tabs', async () => {
    const device = new Device();
    const tabs = await Promise.all([device.open(), device.open()]);
    const noted = await Promise.all(
      Array.from({ length: 10 }, (_, i) => tabs[i % 2]?.matters.note(`m${i}`, { usedAt: i })),
    );
    const numbers = noted.flatMap((matter) => matter?.number ?? []);
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('gives the last of one day by their numbers, whatever their ids and however many there are', async () => {
    const { matters } = await new Device().open();
    for (const [i, id] of ['z', 'c', 'x', 'a', 'k'].entries())
      await matters.note(id, { usedAt: i < 1 ? 1 : 2 });
    expect((await matters.recent(2)).map(({ id }) => id)).toEqual(['k', 'a']);
    expect((await matters.recent(5)).map(({ id }) => id)).toEqual(['k', 'a', 'x', 'c', 'z']);
    expect(await matters.recent(0)).toEqual([]);
  });

  it('seals later what it could not seal at once, and keeps the day of it alone', async () => {
    const device = await protectedDevice();
    const noon = 20_000.5 * 86_400_000;
    let gone = true;
    const { matters: here } = await device.open({ spawnAge: () => (gone ? null : fakeAge()) });
    await here.note('m1', { label: '世田谷 太郎', usedAt: noon });
    await here.note('m1', { usedAt: noon });
    expect(await everything(device)).not.toContain('太郎');
    gone = false;
    await here.note('m1', {});
    expect(await everything(device)).not.toContain('太郎');
    expect(await everything(device)).not.toContain(String(noon));
    const { matters } = await unlocked(device);
    expect(await matters.known(['m1'])).toMatchObject([
      { label: '世田谷 太郎', usedAt: noon - 43_200_000 },
    ]);
  });

  it('keeps number and day of one that is named while age is away', async () => {
    const device = await protectedDevice();
    const day = 20_000 * 86_400_000;
    const first = await device.open();
    for (const id of ['a', 'b', 'c']) await first.matters.note(id, { label: id, usedAt: day });
    let gone = true;
    const { matters: here } = await device.open({ spawnAge: () => (gone ? null : fakeAge()) });
    expect(await here.note('c', { label: '別' })).toMatchObject({ number: 3, usedAt: day });
    await here.note('new', { label: '新' });
    expect((await here.recent(9)).find(({ id }) => id === 'c')?.label).toBe('別');
    gone = false;
    await here.note('c', {});
    expect((await here.note('new', {})).number).toBe(4);
    const { matters } = await unlocked(device);
    expect(await matters.known(['c', 'new'])).toEqual([
      { id: 'c', number: 3, label: '別', usedAt: day },
      { id: 'new', number: 4, label: '新', usedAt: 0 },
    ]);
  });

  it('stands in neither journal and in no index row', async () => {
    const device = new Device();
    const { log, matters } = await device.open();
    await log.append(row(1));
    await matters.note('m1', { label: '世田谷 太郎' });
    expect(device.folder.text()).toContain('"matter":"m1"');
    expect(device.folder.text()).not.toContain('太郎');
    expect(JSON.stringify(await device.rows((_, index) => index.getAll()))).not.toContain('太郎');
    expect([...device.marks.values()].join()).not.toContain('太郎');
  });

  it('lasts as long as the page where nothing can be stored', async () => {
    const { matters, log } = memoryStorage(AppendError);
    await matters.note('m1', { label: 'x', usedAt: 1 });
    await matters.note('m2', { usedAt: 2 });
    expect((await matters.recent(9)).map(({ number }) => number)).toEqual([2, 1]);
    expect(await matters.known(['m1'])).toEqual([{ id: 'm1', number: 1, label: 'x', usedAt: 1 }]);
    await log.append(row(1));
    expect(await log.listMatter('m1', 9)).toHaveLength(1);
  });
});
