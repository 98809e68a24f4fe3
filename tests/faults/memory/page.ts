import { createHash, randomUUID, webcrypto } from 'node:crypto';
import { AppendError, type Batch, type IndexPatch, type Storage } from '../../../src/session/log';
import { mistakenEnd } from '../../../src/session/matterOf';
import { openStorage, type StorageOptions } from '../../../src/storage/openStorage';
import { SETTLING } from '../../../src/storage/within';
import { fakeAge, fakeWorker } from '../../storage/fakeWorker';
import type { Disk } from './disk';
import { FakeFactory, installClasses } from './fakeFactory';
import { FakeFiles } from './fakeFiles';
import { soon } from './fakeTransaction';

installClasses();
// The same sums, without a trip to another thread for each of millions.
webcrypto.subtle.digest = async (_, bytes) => {
  const { buffer, byteOffset, length } = createHash('sha256')
    .update(bytes as Uint8Array)
    .digest();
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
};

/** Time that passes only when it is let. */
class Timers {
  #waiting = new Set<() => void>();

  readonly later: StorageOptions['later'] = (ms, run) => {
    if (ms === SETTLING) soon(run);
    else this.#waiting.add(run);
    return () => void this.#waiting.delete(run);
  };

  pass(): void {
    const due = [...this.#waiting];
    this.#waiting.clear();
    for (const run of due) run();
  }
}

/** What the pages of one device share. */
export type World = { disk: Disk; factory: FakeFactory; files: FakeFiles };

export const worldOn = (disk: Disk): World => ({
  disk,
  factory: new FakeFactory(disk),
  files: new FakeFiles(disk),
});

/** The real storage over a device in memory. */
export async function openPage({ disk, factory, files }: World): Promise<Page> {
  const timers = new Timers();
  const storage = await openStorage({
    name: 'kizen',
    indexedDB: factory as unknown as IDBFactory,
    spawnJournal: () => fakeWorker(files),
    persist: async () => true,
    localStorage: () => ({
      getItem: (key) => disk.marks.get(key) ?? null,
      setItem: (key, value) => {
        disk.before('setItem');
        disk.marks.set(key, value);
      },
    }),
    later: timers.later,
    spawnAge: fakeAge,
    workFactor: 1,
    tabs: { tell: () => undefined, onTold: () => undefined },
    pages: async () => 1,
    now: () => 1_790_000_000_000,
    newId: () => randomUUID(),
    removeRest: async () => undefined,
    AppendError,
    mistakenEnd,
  });
  return { storage, passTime: () => timers.pass() };
}

export const PASSPHRASE = 'a passphrase that is long enough';

/** Turns protection on, as the guided step does. Gives the private half as it stands on paper. */
export async function protect(world: World): Promise<string> {
  const { vault } = (await openPage(world)).storage;
  const recovery = await vault.make(PASSPHRASE);
  if (recovery === null) throw new Error('no pair was made');
  const { kind } = await vault.protect(recovery);
  if (kind !== 'done') throw new Error(`protection is ${kind}`);
  return recovery.identity;
}

export type Page = { storage: Storage; passTime(): void };

/** A batch of one tap, small and like no other; `row` is what is else in the row than while one talks. */
export const batchOf = (
  encounterId: string,
  cmdId: string,
  seq: number,
  length: number,
  row: Partial<IndexPatch> = {},
): Batch => ({
  encounterId,
  entries: Array.from({ length }, (_, i) => ({
    v: 1,
    cmdId,
    encounterId,
    seq: seq + i,
    at: { wall: 1_790_000_000_000 + seq + i, mono: seq + i, origin: 0, tz: 540, boot: 'b' },
    by: { name: '', role: 'officer' as const },
    via: { name: '', role: 'officer' as const },
    type: 'note.written',
    data: { text: `${cmdId} ${i}` },
  })),
  index: {
    encounterId,
    mode: 'live',
    channel: 'counter',
    visit: 'first',
    stage: 'initialResponse',
    open: 1,
    startedAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000 + seq,
    endedAt: null,
    dueAt: null,
    matter: null,
    openTasks: 0,
    ...row,
  },
});
