import type { Storage } from '../session/log';
import { Connection } from './connection';
import { Copies, type FailureClass } from './copies';
import type { OpenError, Opened } from './database';
import { dbJournal } from './dbJournal';
import { makeDrafts } from './drafts';
import { makeEncounterLog } from './encounterLog';
import { type Health, makeHealth } from './health';
import { highWater, type WebStorage } from './highWater';
import { journalPort } from './journalPort';
import { makeMatters } from './matters';
import { memoryStorage } from './memoryStorage';
import { type OpfsJournal, openOpfsJournal } from './opfsJournal';
import { reconcile } from './reconcile';
import { Seats } from './seats';
import { serialQueue } from './serialQueue';
import { makeSettings } from './settings';
import type { Later } from './within';

export type StorageOptions = {
  /** Names the database, the journal's folder and the marks: another name is another world. */
  name: string;
  indexedDB: IDBFactory | undefined;
  /** Makes the journal worker; main owns the policy that allows it. Null where there is none. */
  spawnJournal: () => Worker | null;
  /** Asks the browser not to evict; false or a rejection becomes a notice. */
  persist: () => Promise<boolean>;
  /** A function, since naming `localStorage` may already throw. */
  localStorage: () => WebStorage | undefined;
  later: Later;
  /** The session's class of that name; see `FailureClass`. */
  AppendError: FailureClass;
};

/**
 * Opens both journals, compares them and repairs what one has lost. Never rejects: what the browser
 * refuses is a notice in `health()`, and with nothing at all the storage lasts as long as the page.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const health = makeHealth();
  askToPersist(options, health);
  const mark = highWater(webStorage(options), `${options.name}-marks`);
  const queue = serialQueue();
  // Filled in below: the connection may report before the comparison can run, and then need not.
  let compare: (opened: Opened) => void = () => undefined;
  let usableBefore = false;
  const connection = options.indexedDB
    ? new Connection(options.indexedDB, options.name, options.later, {
        reopened(opened) {
          health.settle('blockedByOtherTab');
          health.settle('indexedDbRefused');
          // This page had it open before: when it is new now, it was lost in between.
          if (opened.fresh && usableBefore) health.raise('browserLostData');
          compare(opened);
        },
        refused: (error) => noteRefusal(error, health),
      })
    : null;
  const [opened, opfs] = await Promise.all([
    openDatabase(connection, health),
    openFiles(options, health),
  ]);
  usableBefore = opened !== null;
  // A database that only waits for another tab is a journal that lags; a refused one is none.
  const waits = health.now().notices.includes('blockedByOtherTab');
  const newer = health.now().notices.includes('newerDatabase');
  const usable = opened || waits || newer ? connection : null;
  const indexedDb = usable ? dbJournal(usable) : null;
  if (!indexedDb && !opfs) {
    health.raise('noStorage');
    return memoryStorage(options.AppendError, health);
  }
  const copies = new Copies(
    new Seats({ indexedDb, opfs }, health),
    health,
    mark,
    options.AppendError,
  );
  const parts = { copies, indexedDb, opfs, mark, health, queue, later: options.later };
  compare = (reopened) => void queue(() => reconcile(parts, reopened));
  await queue(() => reconcile(parts, opened));
  return {
    log: makeEncounterLog({ copies, mark, health, queue, later: options.later }),
    drafts: makeDrafts(usable),
    settings: makeSettings(usable),
    matters: makeMatters(usable),
    health: health.now,
    onHealth: health.onHealth,
  };
}

async function openDatabase(connection: Connection | null, health: Health): Promise<Opened | null> {
  if (!connection) {
    health.raise('indexedDbRefused');
    return null;
  }
  return connection.open().catch((error: OpenError) => {
    noteRefusal(error, health);
    return null;
  });
}

function noteRefusal({ kind }: OpenError, health: Health): void {
  if (kind === 'newer') health.raise('newerDatabase');
  else health.raise(kind === 'blocked' ? 'blockedByOtherTab' : 'indexedDbRefused');
}

async function openFiles(options: StorageOptions, health: Health): Promise<OpfsJournal | null> {
  let worker: Worker | null = null;
  try {
    worker = options.spawnJournal();
    if (worker) {
      return await openOpfsJournal(await journalPort(worker, options.name, options.later));
    }
  } catch {
    worker?.terminate();
  }
  health.raise('opfsRefused');
  return null;
}

/** Not waited for: a question to the user must not hold up the first screen. */
function askToPersist({ persist }: StorageOptions, health: Health): void {
  const refused = () => health.raise('notPersistent');
  try {
    persist().then((granted) => granted || refused(), refused);
  } catch {
    refused();
  }
}

function webStorage({ localStorage }: StorageOptions): WebStorage | null {
  try {
    return localStorage() ?? null;
  } catch {
    return null;
  }
}
