import type { IndexRow } from '../session/log';
import { ZERO_HASH } from './chain';
import type { Connection } from './connection';
import { ofEncounter } from './database';
import type { Journal, Line, Tip } from './journal';
import { readOnly, strictWrite } from './strictTx';

/** The journal in IndexedDB. */
export function dbJournal(connection: Connection): Journal {
  return {
    tip: (encounterId) =>
      readOnly(connection, 'entries', (tx) => endOf(tx.objectStore('entries'), encounterId)),
    lines: (encounterId) =>
      readOnly(connection, 'entries', (tx) =>
        tx.objectStore('entries').getAll(ofEncounter(encounterId)),
      ),
    row: (encounterId) =>
      readOnly(connection, 'index', (tx) => tx.objectStore('index').get(encounterId)),

    store: (at, lines, row) =>
      strictWrite(connection, ['entries', 'index'], async (tx) => {
        const entries = tx.objectStore('entries');
        const index = tx.objectStore('index');
        const last = await lastOf(entries, row.encounterId);
        const count = last === null ? 0 : last.seq + 1;
        if (count !== at.count || (last?.hash ?? ZERO_HASH) !== at.head) return null;
        const before = await index.get(row.encounterId);
        const caseNumber = before?.caseNumber ?? (await freeCase(index, row.caseNumber));
        const stored = { ...row, caseNumber };
        // Async functions, so that a call that throws at once is a rejection like the others.
        const writes = lines.map(async (line) => entries.add(line));
        await Promise.all(writes);
        await index.put(stored);
        return stored;
      }),

    mend: (lines, row) =>
      strictWrite(connection, ['entries', 'index'], async (tx) => {
        const entries = tx.objectStore('entries');
        // The only place that replaces rows: what replaces them was verified in another copy.
        await Promise.all(lines.map(async (line) => entries.put(line)));
        const index = tx.objectStore('index');
        const before = await index.get(row.encounterId);
        // Another tab may have gone on while the lines were compared.
        if (!before || before.count <= row.count) await index.put(row);
      }),

    rewrite: (changes) =>
      strictWrite(connection, ['entries', 'index', 'drafts'], async (tx) => {
        const [entries, index, drafts] = [
          tx.objectStore('entries'),
          tx.objectStore('index'),
          tx.objectStore('drafts'),
        ];
        for (const [id, change] of changes) {
          await entries.delete(ofEncounter(id));
          if (change === null) {
            await Promise.all([index.delete(id), drafts.delete(ofEncounter(id))]);
            continue;
          }
          await Promise.all(change.lines.map(async (line) => entries.add(line)));
          await index.put(change.row);
        }
      }),

    list: (of, limit) =>
      readOnly(connection, 'index', async (tx) => {
        const rows: IndexRow[] = [];
        const [name, key] =
          'open' in of ? (['byOpen', of.open] as const) : (['byMatter', of.matter] as const);
        const index = tx.objectStore('index').index(name);
        const range = IDBKeyRange.bound([key], [key, []]);
        let cursor = limit > 0 ? await index.openCursor(range, 'prev') : null;
        while (cursor) {
          rows.push(cursor.value);
          cursor = rows.length < limit ? await cursor.continue() : null;
        }
        return rows;
      }),
    lastCase: () => readOnly(connection, 'index', (tx) => highestCase(tx.objectStore('index'))),
  };
}

type Entries = {
  count(range: IDBKeyRange): Promise<number>;
  openCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ value: Line } | null>;
};

/** The line with the highest seq: what an append is compared with, in one step however long the log. */
const lastOf = async (
  entries: Pick<Entries, 'openCursor'>,
  encounterId: string,
): Promise<Line | null> =>
  (await entries.openCursor(ofEncounter(encounterId), 'prev'))?.value ?? null;

/** Where the log ends; null when a line is missing below its end. */
async function endOf(entries: Entries, encounterId: string): Promise<Tip | null> {
  const count = await entries.count(ofEncounter(encounterId));
  if (count === 0) return { count, head: ZERO_HASH };
  const last = await lastOf(entries, encounterId);
  return last?.seq === count - 1 ? { count, head: last.hash } : null;
}

type Numbered = {
  index(name: 'byCase'): {
    getKey(key: number): Promise<string | undefined>;
    openKeyCursor(range: null, direction: 'prev'): Promise<{ key: number } | null>;
  };
};

const highestCase = async (index: Numbered): Promise<number> =>
  (await index.index('byCase').openKeyCursor(null, 'prev'))?.key ?? 0;

/** The number that was offered, or the next one when another tab was given it meanwhile. */
const freeCase = async (index: Numbered, offered: number): Promise<number> =>
  (await index.index('byCase').getKey(offered)) === undefined
    ? offered
    : (await highestCase(index)) + 1;
