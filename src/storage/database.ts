import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import type { IndexRow, Matter } from '../session/log';
import type { Line } from './journal';
import { type Later, within } from './within';

/** Text being typed; with protection on it is in the box, under the encounter's key. */
export type StoredDraft = { encounterId: string; field: string; text: string; box?: string };

/** With protection on the label is in the box, sealed to the office. */
export type StoredMatter = Matter & { box?: string };

/**
 * `entries`: one row a line, only ever added. `index`: one row an encounter, nothing that was said.
 * `drafts`, `settings` and `matters` are outside the chain, last write wins.
 */
export interface KizenSchema extends DBSchema {
  entries: { key: [string, number]; value: Line };
  index: {
    key: string;
    value: IndexRow;
    indexes: { byOpen: [number, number]; byCase: number; byMatter: [string, number] };
  };
  drafts: {
    key: [string, string];
    value: StoredDraft;
  };
  settings: { key: string; value: unknown };
  matters: { key: string; value: StoredMatter; indexes: { byUse: number; byNumber: number } };
}

export type KizenDatabase = IDBPDatabase<KizenSchema>;

const DATABASE_VERSION = 1;

/** Longest wait for the database to open, milliseconds; an open may hang for ever. */
export const OPEN_LIMIT = 3_000;

/** Why there is no database: another tab holds an older one, it is newer than we are, or refused. */
export type OpenFailure = 'blocked' | 'newer' | 'refused';

export class OpenError extends Error {
  readonly kind: OpenFailure;
  constructor(kind: OpenFailure, cause?: unknown) {
    super(`database not opened: ${kind}`, { cause });
    this.name = 'OpenError';
    this.kind = kind;
  }
}

export type Opened = {
  database: KizenDatabase;
  /** No database of this name was there. */
  fresh: boolean;
  /** The browser says that it threw the former content away. */
  dataLost: boolean;
};

/** All keys of one encounter in a store whose key begins with its id. */
export const ofEncounter = (encounterId: string): IDBKeyRange =>
  IDBKeyRange.bound([encounterId], [encounterId, []]);

/**
 * Opens the database, making or upgrading it. `onGone` is called once when the connection ends by
 * itself: another tab wants a newer version, or the browser closed it. Rejects with OpenError.
 */
export function openDatabase(
  factory: IDBFactory,
  name: string,
  later: Later,
  onGone: () => void,
): Promise<Opened> {
  const seen = { fresh: false, dataLost: false, blocked: false, late: false };
  const opened = new Promise<Opened>((resolve, reject) => {
    const request = factory.open(name, DATABASE_VERSION);
    request.onblocked = () => {
      seen.blocked = true;
    };
    request.onupgradeneeded = (event) => {
      seen.fresh = event.oldVersion === 0;
      seen.dataLost = (event as { dataLoss?: string }).dataLoss === 'total';
      upgrade(request.result, event.oldVersion);
    };
    request.onerror = () => {
      const kind = request.error?.name === 'VersionError' ? 'newer' : 'refused';
      reject(new OpenError(kind, request.error));
    };
    request.onsuccess = () => {
      const raw = request.result;
      if (seen.late) return raw.close();
      raw.onversionchange = () => {
        // Closing at once lets the other tab go on; ours finds out when it opens again.
        raw.close();
        onGone();
      };
      raw.onclose = onGone;
      resolve({ ...seen, database: wrap(raw) as unknown as KizenDatabase });
    };
  });
  return within(later, OPEN_LIMIT, opened).catch((cause) => {
    seen.late = true;
    if (cause instanceof OpenError) throw cause;
    throw new OpenError(seen.blocked ? 'blocked' : 'refused', cause);
  });
}

function upgrade(database: IDBDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('entries', { keyPath: ['encounterId', 'seq'] });
    const index = database.createObjectStore('index', { keyPath: 'encounterId' });
    index.createIndex('byOpen', ['open', 'updatedAt']);
    index.createIndex('byCase', 'caseNumber');
    // A row without a matter has null there, which is no key: it is not in this index.
    index.createIndex('byMatter', ['matter', 'updatedAt']);
    database.createObjectStore('drafts', { keyPath: ['encounterId', 'field'] });
    database.createObjectStore('settings');
    const matters = database.createObjectStore('matters', { keyPath: 'id' });
    matters.createIndex('byUse', 'usedAt');
    matters.createIndex('byNumber', 'number');
  }
}
