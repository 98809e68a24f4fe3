import type { IndexRow } from '../session/log';
import { ZERO_HASH } from './chain';
import type { Connection } from './connection';
import { type KizenDatabase, ofEncounter } from './database';
import type { Journal, Line, Tip } from './journal';

type WriteTx = ReturnType<typeof openWrite>;

/** The default durability loses acknowledged writes in a power cut; `strict` was measured not to. */
const openWrite = (database: KizenDatabase) =>
  database.transaction(['entries', 'index'], 'readwrite', { durability: 'strict' });

/** The journal in IndexedDB. */
export function dbJournal(connection: Connection): Journal {
  /** Runs `work` in one strict transaction: all of it is stored, or nothing. */
  const write = <T>(work: (tx: WriteTx) => Promise<T>): Promise<T> =>
    connection
      .use(async (database) => {
        const tx = openWrite(database);
        // Awaited below; this keeps an early failure from also being reported as unhandled.
        tx.done.catch(() => undefined);
        try {
          const result = await work(tx);
          await tx.done;
          return result;
        } catch (error) {
          abort(tx);
          throw error;
        }
      })
      .catch((error) => {
        connection.recover();
        throw error;
      });

  return {
    tip: (encounterId) =>
      connection.use((database) => endOf(database.transaction('entries').store, encounterId)),
    lines: (encounterId) =>
      connection.use((database) => database.getAll('entries', ofEncounter(encounterId))),
    row: (encounterId) => connection.use((database) => database.get('index', encounterId)),

    store: (at, lines, row) =>
      write(async (tx) => {
        const entries = tx.objectStore('entries');
        const index = tx.objectStore('index');
        const end = await endOf(entries, row.encounterId);
        if (end?.count !== at.count || end.head !== at.head) return null;
        const before = await index.get(row.encounterId);
        const caseNumber =
          before?.caseNumber ?? Math.max(row.caseNumber, (await highestCase(index)) + 1);
        const stored = { ...row, caseNumber };
        await Promise.all([...lines.map((line) => entries.add(line)), index.put(stored)]);
        return stored;
      }),

    mend: (lines, row) =>
      write(async (tx) => {
        const entries = tx.objectStore('entries');
        // The only place that replaces rows: what replaces them was verified in another copy.
        await Promise.all([
          ...lines.map((line) => entries.put(line)),
          tx.objectStore('index').put(row),
        ]);
      }),

    list: (open, limit) =>
      connection.use(async (database) => {
        const rows: IndexRow[] = [];
        const range = IDBKeyRange.bound([open], [open, []]);
        const byOpen = database.transaction('index').store.index('byOpen');
        let cursor = limit > 0 ? await byOpen.openCursor(range, 'prev') : null;
        while (cursor) {
          rows.push(cursor.value);
          cursor = rows.length < limit ? await cursor.continue() : null;
        }
        return rows;
      }),
    lastCase: () => connection.use((database) => highestCase(database.transaction('index').store)),
  };
}

type Counted = {
  count(range: IDBKeyRange): Promise<number>;
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ value: Line } | null>;
};

async function endOf(entries: Counted, encounterId: string): Promise<Tip | null> {
  const range = ofEncounter(encounterId);
  const [count, last] = await Promise.all([
    entries.count(range),
    entries.openCursor(range, 'prev'),
  ]);
  if (!last) return { count: 0, head: ZERO_HASH };
  return last.value.seq === count - 1 ? { count, head: last.value.hash } : null;
}

type Numbered = {
  index(name: 'byCase'): {
    openKeyCursor(range: null, direction: 'prev'): Promise<{ key: number } | null>;
  };
};

const highestCase = async (index: Numbered): Promise<number> =>
  (await index.index('byCase').openKeyCursor(null, 'prev'))?.key ?? 0;

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself already.
  }
}
