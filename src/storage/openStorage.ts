import type { Storage } from '../session/log';
import { makeBallast } from './ballast';
import { Connection } from './connection';
import { Copies } from './copies';
import type { OpenError, Opened } from './database';
import { dbJournal } from './dbJournal';
import { makeDrafts } from './drafts';
import { makeEncounterLog } from './encounterLog';
import { type Health, makeHealth } from './health';
import { attempt, highWater, type WebStorage } from './highWater';
import { type DeviceFiles, journalPort } from './journalPort';
import { late } from './late';
import { makeMatters } from './matters';
import type { OfSession } from './ofSession';
import { type OpfsJournal, openOpfsJournal } from './opfsJournal';
import { reconcile } from './reconcile';
import { agePort } from './seal/agePort';
import { openProtection } from './seal/protection';
import type { Tabs } from './seal/tabs';
import { Seats } from './seats';
import { serialQueue } from './serialQueue';
import { makeSettings, strictSettings } from './settings';
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
  /** Makes the worker in which age runs; null where there is none. */
  spawnAge: () => Worker | null;
  /** A fresh random id. */
  newId: () => string;
  /** Removes everything of this application that is in no file: databases, marks. */
  removeRest: () => Promise<void>;
  /** How many pages of this application are open. */
  pages: () => Promise<number>;
  tabs: Tabs;
  /** UTC milliseconds. */
  now: () => number;
  /** scrypt's; tests take a small one. */
  workFactor?: number;
} & OfSession;

/**
 * Opens both journals, compares them and repairs what one has lost. Rejects only when its code cannot be
 * loaded: what the browser refuses is a notice in `health()`, and with nothing at all the storage lasts as
 * long as the page.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const health = makeHealth();
  askToPersist(options, health);
  const marks = attempt(options.localStorage) ?? null;
  const mark = highWater(marks, `${options.name}-marks`);
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
  const [opened, files] = await Promise.all([
    openDatabase(connection, health),
    openFiles(options, health),
  ]);
  usableBefore = opened !== null;
  // A database that only waits for another tab is a journal that lags; a refused one is none.
  const { notices } = health.now();
  const waits = notices.includes('blockedByOtherTab') || notices.includes('newerDatabase');
  const usable = opened || waits ? connection : null;
  const indexedDb = usable ? dbJournal(usable) : null;
  const opfs = files?.opfs ?? null;
  if (!indexedDb && !opfs) {
    health.raise('noStorage');
    return (await import('./memoryStorage')).memoryStorage(options.AppendError, health);
  }
  const copies = new Copies(
    new Seats({ indexedDb, opfs }, health),
    health,
    mark,
    options,
    makeBallast(files?.port.ballast ?? null, health, options.later).relieve,
  );
  const { later, now, pages, tabs } = options;
  const hint = hintIn(marks, `${options.name}-sealed`);
  const age = agePort(options.spawnAge, later, options.workFactor);
  const own = {
    age,
    connection: usable,
    files: files?.port ?? null,
    health,
    hint,
    later,
    now,
    pages,
    tabs,
  };
  const protection = await openProtection(own);
  const { sealing, officeText } = protection;
  const journals = { copies, indexedDb, opfs };
  await queue(() => protection.start(journals));
  const parts = { ...journals, mark, health, queue, later };
  let comparing = false;
  compare = (reopened) => {
    // A write that fails while they are compared opens the database anew, and would have them compared for ever.
    if (comparing && !reopened.fresh && !reopened.dataLost) return;
    comparing = true;
    void queue(async () => {
      await reconcile(parts, reopened);
      comparing = false;
    });
  };
  await queue(() => reconcile(parts, opened));
  const matters = makeMatters(usable, officeText);
  const row = (encounterId: string) => copies.seenRow(encounterId);
  void queue(() => sealing.tidy(row));
  return {
    log: makeEncounterLog({ copies, mark, health, queue, later, sealing }),
    drafts: makeDrafts(usable, sealing, (encounterId) => copies.toldRow(encounterId)),
    settings: makeSettings(usable),
    matters,
    vault: protection.vault(journals),
    archive: late(async () =>
      (await import('./archive/archive')).makeArchive({
        ...journals,
        ...protection,
        files: own.files,
        settings: usable && strictSettings(usable),
        matters,
        queue,
        age,
        now,
        pages,
        newId: options.newId,
        removeRest: () => {
          connection?.drop();
          return options.removeRest();
        },
      }),
    ),
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

type OpenFiles = { port: DeviceFiles; opfs: OpfsJournal };

async function openFiles(options: StorageOptions, health: Health): Promise<OpenFiles | null> {
  let worker: Worker | null = null;
  try {
    worker = options.spawnJournal();
    if (worker) {
      const port = await journalPort(worker, options.name, options.later);
      return { port, opfs: await openOpfsJournal(port.journal) };
    }
  } catch {
    worker?.terminate();
  }
  health.raise('opfsRefused');
  return null;
}

/** A mark in the web storage; one that throws remembers nothing. */
const hintIn = (storage: WebStorage | null, key: string) => ({
  get: () => attempt(() => storage?.getItem(key)) === 'yes',
  set: () => void attempt(() => storage?.setItem(key, 'yes')),
});

/** Not waited for: a question to the user must not hold up the first screen. */
function askToPersist({ persist }: StorageOptions, health: Health): void {
  const refused = () => health.raise('notPersistent');
  try {
    persist().then((granted) => granted || refused(), refused);
  } catch {
    refused();
  }
}
