import type { Disk, StoredDatabase } from './disk';
import { Events, FakeRequest } from './events';
import { FakeCursor, FakeIndex, FakeObjectStore } from './fakeStore';
import { FakeTransaction, soon, Turns } from './fakeTransaction';
import { FakeKeyRange, type KeyPath } from './keys';

/** An open database of a disk in memory. */
class FakeDatabase extends Events {
  closed = false;
  upgrading: FakeTransaction | null = null;

  constructor(
    readonly disk: Disk,
    readonly stored: StoredDatabase,
    readonly turns: Turns,
  ) {
    super();
  }

  createObjectStore(name: string, { keyPath = null }: { keyPath?: KeyPath | null } = {}) {
    const def = { keyPath, indexes: new Map<string, KeyPath>() };
    this.stored.defs.set(name, def);
    this.stored.stores.set(name, []);
    const own = new FakeTransaction(this.disk, this.stored, new Turns(), [name], 'versionchange');
    return new FakeObjectStore(own, name, def);
  }

  transaction(stores: string | readonly string[], mode = 'readonly'): FakeTransaction {
    if (this.closed) throw new DOMException('closed', 'InvalidStateError');
    this.disk.before('transaction');
    const names = typeof stores === 'string' ? [stores] : stores;
    return new FakeTransaction(this.disk, this.stored, this.turns, names, mode);
  }

  close(): void {
    this.closed = true;
  }
}

/** `indexedDB` of one device; pages that share it are tabs. Quick, and the same on every run. */
export class FakeFactory {
  readonly #turns = new Map<string, Turns>();

  constructor(readonly disk: Disk) {}

  open(name: string, version = 1): FakeRequest {
    const request = new FakeRequest();
    soon(() => {
      try {
        this.disk.before('open');
        this.#open(request, name, version);
      } catch (error) {
        request.fail(error as Error);
      }
    });
    return request;
  }

  deleteDatabase(name: string): FakeRequest {
    const request = new FakeRequest();
    soon(() => {
      try {
        this.disk.before('deleteDatabase');
        this.disk.databases.delete(name);
        request.succeed(undefined);
      } catch (error) {
        request.fail(error as Error);
      }
    });
    return request;
  }

  #open(request: FakeRequest, name: string, version: number): void {
    const { databases } = this.disk;
    const stored = databases.get(name) ?? { version: 0, stores: new Map(), defs: new Map() };
    if (stored.version > version) throw new DOMException(name, 'VersionError');
    const turns = this.#turns.get(name) ?? new Turns();
    this.#turns.set(name, turns);
    const database = new FakeDatabase(this.disk, stored, turns);
    request.result = database;
    if (stored.version < version) {
      request.fire('upgradeneeded', { oldVersion: stored.version, dataLoss: 'none' });
      stored.version = version;
      databases.set(name, stored);
      this.disk.passed();
    }
    request.succeed(database);
  }
}

/** Puts the classes where code that knows databases by their classes looks for them. */
export function installClasses(): void {
  Object.assign(globalThis, {
    IDBKeyRange: FakeKeyRange,
    IDBRequest: FakeRequest,
    IDBTransaction: FakeTransaction,
    IDBObjectStore: FakeObjectStore,
    IDBIndex: FakeIndex,
    IDBCursor: FakeCursor,
    IDBDatabase: FakeDatabase,
  });
}
