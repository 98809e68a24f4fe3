import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Entry } from '../../src/session/entry';
import { AppendError, type Batch, type IndexPatch, type Storage } from '../../src/session/log';
import { mistakenEnd } from '../../src/session/matterOf';
import { openStorage, type StorageOptions } from '../../src/storage/openStorage';
import type { Tabs, TabWord } from '../../src/storage/seal/tabs';
import { SETTLING } from '../../src/storage/within';
import { FakeFolder } from './fakeFolder';
import { fakeAge, fakeWorker } from './fakeWorker';

/** For `vi.waitFor`: what is to come soon, on a machine however busy. */
export const SOON = { timeout: 30_000 };

/** What outlives a page: the database, the folder and the marks. `open` is a new page on it. */
export class Device {
  factory = new IDBFactory();
  folder = new FakeFolder();
  marks = new Map<string, string>();
  told = new Set<(word: TabWord) => void>();
  ids = 0;
  clock = 1_760_000_000_000;
  /** Milliseconds given to another tab; there is none in most tests. */
  settling = 1;

  options(changes: Partial<StorageOptions> = {}): StorageOptions {
    return {
      name: 'kizen',
      indexedDB: this.factory,
      spawnJournal: () => fakeWorker(this.folder),
      spawnAge: () => fakeAge(),
      // The least that scrypt takes: what is tested is not how slow it is.
      workFactor: 1,
      pages: async () => 1,
      tabs: this.tabs(),
      newId: () => {
        this.ids += 1;
        return `new-${this.ids}`;
      },
      removeRest: async () => {
        this.factory = new IDBFactory();
        this.marks.clear();
      },
      now: () => this.clock,
      persist: async () => true,
      localStorage: () => ({
        getItem: (key) => this.marks.get(key) ?? null,
        setItem: (key, value) => void this.marks.set(key, value),
      }),
      // A limit is for a browser that hangs, and not for a machine that is busy.
      later: (ms, run) => {
        const wait = ms >= 3_000 ? 20 * ms : ms;
        const timer = setTimeout(run, ms === SETTLING ? this.settling : wait);
        return () => clearTimeout(timer);
      },
      AppendError,
      mistakenEnd,
      ...changes,
    };
  }

  /** A page's end of the channel between the pages of this device. */
  private tabs(): Tabs {
    let own: ((word: TabWord) => void) | null = null;
    return {
      tell: (word) => {
        for (const listener of this.told) if (listener !== own) listener(word);
      },
      onTold: (listener) => {
        own = listener;
        this.told.add(listener);
      },
    };
  }

  open(changes?: Partial<StorageOptions>): Promise<Storage> {
    return openStorage(this.options(changes));
  }

  /** Direct access to the rows, behind the back of the storage. */
  async rows<T>(work: (entries: IDBObjectStore, index: IDBObjectStore) => IDBRequest<T>) {
    const database = await settled(this.factory.open('kizen'));
    const tx = database.transaction(['entries', 'index'], 'readwrite');
    const result = await settled(work(tx.objectStore('entries'), tx.objectStore('index')));
    database.close();
    return result;
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** An entry with fixed figures: second `seq` of a fixed day. */
export const entry = (seq: number, changes: Partial<Entry> = {}): Entry => ({
  v: 1,
  cmdId: `cmd-${seq}`,
  encounterId: 'enc-1',
  seq,
  at: { wall: 1_760_000_000_000 + seq * 1_000, mono: seq, origin: 5, tz: 540, boot: 'b' },
  by: { name: '山田', role: 'officer' },
  via: { name: '', role: 'officer' },
  type: 'note.written',
  data: { text: `note ${seq} 記録\n"quoted" \ud83d\ude00` },
  ...changes,
});

export const patch = (changes: Partial<IndexPatch> = {}): IndexPatch => ({
  encounterId: 'enc-1',
  mode: 'live',
  channel: 'counter',
  visit: 'first',
  stage: 'hearing.listen',
  open: 1,
  startedAt: 1_760_000_000_000,
  updatedAt: 1_760_000_000_000,
  endedAt: null,
  dueAt: null,
  matter: null,
  openTasks: 1,
  ...changes,
});

/** A batch of `length` entries from `seq` on, one command. */
export function batch(
  seq: number,
  length = 1,
  changes: Partial<Entry> = {},
  index: Partial<IndexPatch> = {},
): Batch {
  const encounterId = changes.encounterId ?? 'enc-1';
  const entries = Array.from({ length }, (_, i) =>
    entry(seq + i, { cmdId: `cmd-${encounterId}-${seq}`, ...changes }),
  );
  return {
    encounterId,
    entries,
    index: patch({ encounterId, updatedAt: 1_760_000_000_000 + seq, ...index }),
  };
}
