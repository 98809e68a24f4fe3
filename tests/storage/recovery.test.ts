import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Storage } from '../../src/session/log';
import { batch, Device } from './device';
import { FakeFolder } from './fakeFolder';
import { brokenWorker } from './fakeWorker';
import { filled } from './filled';

const seqs = async ({ log }: Storage, id = 'enc-1') =>
  (await log.read(id)).entries.map(({ seq }) => seq);

describe('a journal is lost', () => {
  it('rebuilds a wiped database from the files, and says so', async () => {
    const device = await filled();
    device.factory = new IDBFactory();
    const storage = await device.open();
    expect(storage.health()).toEqual({
      journals: { indexedDb: 'ok', opfs: 'ok' },
      notices: ['browserLostData'],
      repairs: [
        { encounterId: 'enc-1', from: 'opfs', to: 'indexedDb', entries: 3 },
        { encounterId: 'old', from: 'opfs', to: 'indexedDb', entries: 2 },
      ],
    });
    expect(await seqs(storage)).toEqual([0, 1, 2]);
    const [open] = await storage.log.listOpen(9);
    expect(open).toMatchObject({ caseNumber: 1, stage: 'warning.say', count: 3 });
    expect(await storage.log.listClosed(9)).toMatchObject([{ caseNumber: 2, count: 2 }]);
    await storage.log.append(batch(0, 1, { encounterId: 'new' }));
    expect((await storage.log.listOpen(9)).map((row) => row.caseNumber)).toEqual([1, 3]);
    expect((await device.open()).health().notices).toEqual([]);
  });

  it('rebuilds lost files from the database', async () => {
    const device = await filled();
    device.folder = new FakeFolder();
    const storage = await device.open();
    expect(await seqs(storage, 'old')).toEqual([0, 1]);
    expect(storage.health().repairs).toEqual([
      { encounterId: 'enc-1', from: 'indexedDb', to: 'opfs', entries: 3 },
      { encounterId: 'old', from: 'indexedDb', to: 'opfs', entries: 2 },
    ]);
    device.factory = new IDBFactory();
    expect(await seqs(await device.open(), 'old')).toEqual([0, 1]);
  });

  it('fills the rows that a database lost in silence', async () => {
    const device = await filled();
    await device.rows((entries) => entries.delete(['enc-1', 2]));
    const storage = await device.open();
    expect(storage.health().repairs).toEqual([
      { encounterId: 'enc-1', from: 'opfs', to: 'indexedDb', entries: 1 },
    ]);
    expect(await device.rows((entries) => entries.count())).toBe(5);
  });

  it('says how much is missing when both are short of what was acknowledged', async () => {
    const device = await filled();
    await device.rows((entries) => entries.delete(['enc-1', 2]));
    device.folder = new FakeFolder();
    const { log } = await device.open();
    const { entries, damage } = await log.read('enc-1');
    expect(entries).toHaveLength(2);
    expect(damage).toEqual({ kind: 'short', missing: 1 });
    await expect(log.append(batch(2, 1, { cmdId: 'x' }))).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('says so too when everything is gone but the marks', async () => {
    const device = await filled();
    device.factory = new IDBFactory();
    device.folder = new FakeFolder();
    const { log, health } = await device.open();
    expect(health().notices).toEqual(['browserLostData']);
    expect((await log.read('enc-1')).damage).toEqual({ kind: 'short', missing: 3 });
    await log.append(batch(0, 1, { encounterId: 'new' }));
    expect((await log.listOpen(9))[0]?.caseNumber).toBe(3);
  });

  it('fills an emptied journal from what the page has seen', async () => {
    const device = new Device();
    const { log } = await device.open();
    await log.append(batch(0, 2));
    device.folder.files.clear();
    await device.rows((entries) => entries.clear());
    await log.append(batch(2));
    expect(await seqs(await device.open())).toEqual([0, 1, 2]);
    expect(device.folder.text().split('\n').length).toBeGreaterThan(4);
    expect(await log.listOpen(9)).toMatchObject([{ caseNumber: 1, count: 3 }]);
  });

  it('works when localStorage throws', async () => {
    const device = new Device();
    const localStorage = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { log } = await device.open({ localStorage });
    await log.append(batch(0, 2));
    device.factory = new IDBFactory();
    expect(await seqs(await device.open({ localStorage }))).toEqual([0, 1]);
  });
});

describe('a browser that refuses', () => {
  const refusing = {
    open: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  } as unknown as IDBFactory;

  it('goes on in the files alone', async () => {
    const device = await filled();
    const storage = await device.open({ indexedDB: refusing });
    expect(storage.health().notices).toEqual(['indexedDbRefused']);
    expect(storage.health().journals).toEqual({ indexedDb: 'absent', opfs: 'ok' });
    const ack = await storage.log.append(batch(3));
    expect(ack).toMatchObject({ count: 4, journals: { indexedDb: 'absent', opfs: 'ok' } });
    await storage.log.append(batch(0, 1, { encounterId: 'new' }));
    expect(await seqs(storage)).toEqual([0, 1, 2, 3]);
    const open = await storage.log.listOpen(9);
    expect(open.map((row) => [row.encounterId, row.caseNumber])).toEqual([
      ['enc-1', 1],
      ['new', 3],
    ]);
    expect(await storage.log.listClosed(9)).toHaveLength(1);
    await storage.drafts.put('enc-1', 'note', 'typed');
    expect(await storage.drafts.all('enc-1')).toEqual({ note: 'typed' });

    const back = await device.open();
    expect(back.health().repairs).toEqual([
      { encounterId: 'enc-1', from: 'opfs', to: 'indexedDb', entries: 1 },
      { encounterId: 'new', from: 'opfs', to: 'indexedDb', entries: 1 },
    ]);
  });

  it('goes on in the database alone, however the worker fails', async () => {
    const spawns = [
      () => null,
      () => brokenWorker(),
      () => {
        throw new TypeError('This document requires TrustedScriptURL');
      },
    ];
    for (const spawnJournal of spawns) {
      const device = new Device();
      const storage = await device.open({ spawnJournal });
      expect(storage.health().notices).toEqual(['opfsRefused']);
      const ack = await storage.log.append(batch(0, 2));
      expect(ack.journals).toEqual({ indexedDb: 'ok', opfs: 'absent' });
      expect(await seqs(storage)).toEqual([0, 1]);
      expect((await device.open()).health().repairs).toHaveLength(1);
    }
    expect(spawns).toHaveLength(3);
  });

  it('lasts as long as the page when both are refused', async () => {
    const device = new Device();
    const storage = await device.open({ indexedDB: undefined, spawnJournal: () => null });
    expect(storage.health().notices).toEqual(['noStorage', 'indexedDbRefused', 'opfsRefused']);
    const ack = await storage.log.append(batch(0, 2));
    expect(ack.journals).toEqual({ indexedDb: 'absent', opfs: 'absent' });
    expect(await seqs(storage)).toEqual([0, 1]);
  });

  it('names a refused persistence last, and hears of it later', async () => {
    const device = new Device();
    let answer = (_granted: boolean): void => undefined;
    const storage = await device.open({
      indexedDB: refusing,
      persist: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    let heard = 0;
    storage.onHealth(() => {
      heard += 1;
    });
    answer(false);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toBe(1);
    expect(storage.health().notices).toEqual(['indexedDbRefused', 'notPersistent']);
  });

  it('reads but does not write a database of a newer version', async () => {
    const device = await filled();
    const request = device.factory.open('kizen', 2);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const storage = await device.open();
    expect(storage.health().notices).toEqual(['newerDatabase']);
    expect(await seqs(storage)).toEqual([0, 1, 2]);
    await expect(storage.log.append(batch(3))).rejects.toMatchObject({ kind: 'newer' });
    expect(device.folder.text().split('\n')).toHaveLength(9);
  });

  it('closes at once for a tab that needs a newer version, then refuses to write', async () => {
    const device = await filled();
    const storage = await device.open();
    const request = device.factory.open('kizen', 2);
    const blocked = await new Promise<boolean>((resolve) => {
      request.onblocked = () => resolve(true);
      request.onsuccess = () => resolve(false);
    });
    expect(blocked).toBe(false);
    await expect(storage.log.append(batch(3))).rejects.toMatchObject({ kind: 'newer' });
    expect(storage.health().notices).toEqual(['newerDatabase']);
  });
});
