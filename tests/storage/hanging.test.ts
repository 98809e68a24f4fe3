import { describe, expect, it } from 'vitest';
import { OPEN_LIMIT } from '../../src/storage/database';
import { ANSWER_LIMIT } from '../../src/storage/journalPort';
import { batch, Device } from './device';

/** Meets one limit early; whoever does answer has as long as in use, however busy the machine. */
const hurrying = (limit: number) => (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms === limit ? 500 : ms);
  return () => clearTimeout(timer);
};

const silent = () => ({}) as IDBOpenDBRequest;

describe('a browser that does not answer', () => {
  it('is given up when the database never opens', async () => {
    const device = new Device();
    const indexedDB = { open: silent, deleteDatabase: silent } as unknown as IDBFactory;
    const storage = await device.open({ indexedDB, later: hurrying(OPEN_LIMIT) });
    expect(storage.health().notices).toEqual(['indexedDbRefused']);
    expect((await storage.log.append(batch(0))).journals).toEqual({
      indexedDb: 'absent',
      opfs: 'ok',
    });
  });

  it('is given up when the worker never answers', async () => {
    const device = new Device();
    let ended = 0;
    const worker = {
      postMessage: () => undefined,
      terminate: () => {
        ended += 1;
      },
    };
    const storage = await device.open({
      spawnJournal: () => worker as unknown as Worker,
      later: hurrying(ANSWER_LIMIT),
    });
    expect(storage.health().notices).toEqual(['opfsRefused']);
    expect(ended).toBe(1);
    expect((await storage.log.append(batch(0))).count).toBe(1);
  });

  it('is tried again when another tab stood in the way', async () => {
    const device = new Device();
    let standing = true;
    const indexedDB = {
      deleteDatabase: (name: string) => device.factory.deleteDatabase(name),
      open(name: string, version: number) {
        if (name !== 'kizen' || !standing) return device.factory.open(name, version);
        const request = { onblocked: null as (() => void) | null };
        queueMicrotask(() => request.onblocked?.());
        return request;
      },
    } as unknown as IDBFactory;
    const storage = await device.open({ indexedDB, later: hurrying(OPEN_LIMIT) });
    expect(storage.health().notices).toEqual(['blockedByOtherTab']);
    const meanwhile = await storage.log.append(batch(0, 2));
    expect(meanwhile.journals).toEqual({ indexedDb: 'lagging', opfs: 'ok' });
    standing = false;
    const ack = await storage.log.append(batch(2));
    expect(ack.journals).toEqual({ indexedDb: 'ok', opfs: 'ok' });
    expect(storage.health().notices).toEqual([]);
    expect(await device.rows((entries) => entries.count())).toBe(3);
  });
});
