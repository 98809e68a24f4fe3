import type { IndexRow } from '../session/log';
import { numberAfter } from './caseNumbers';
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
      readOnly(connection, 'entries', async (tx) => {
        const entries = tx.objectStore('entries');
        const values = await entries.getAll(ofEncounter(encounterId));
        const keys = await entries.getAllKeys(ofEncounter(encounterId));
        // A value that the browser cannot read back any more is null; its place is known all the same.
        return keys.map(([id, seq], i) => ({ ...(values[i] as Line), encounterId: id, seq }));
      }),
    row: (encounterId) =>
      readOnly(connection, 'index', async (tx) =>
        soundRow(await tx.objectStore('index').get(encounterId)),
      ),

    store: (at, lines, row) =>
      strictWrite(connection, ['entries', 'index'], async (tx) => {
        const entries = tx.objectStore('entries');
        const index = tx.objectStore('index');
        const last = await lastOf(entries, row.encounterId);
        const count = last === null ? 0 : last.seq + 1;
        if (count !== at.count || (last?.hash ?? ZERO_HASH) !== at.head) return null;
        const before = soundRow(await index.get(row.encounterId));
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
        const before = soundRow(await index.get(row.encounterId));
        // Another tab may have gone on while the lines were compared.
        if (before && before.count > row.count) return;
        await index.put(row);
        // A line whose place was spoilt stands behind the end and would bar the next one.
        await entries.delete(
          IDBKeyRange.bound([row.encounterId, row.count], [row.encounterId, []]),
        );
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
          const row = soundRow(cursor.value);
          if (row) rows.push(row);
          cursor = rows.length < limit ? await cursor.continue() : null;
        }
        return rows;
      }),
    lastCase: () => readOnly(connection, 'index', (tx) => highestCase(tx.objectStore('index'))),
  };
}

type Entries = {
  count(range: IDBKeyRange): Promise<number>;
  openCursor(
    range: IDBKeyRange,
    direction: 'prev',
  ): Promise<{ key: [string, number]; value: Line | null } | null>;
};

/** The line with the highest seq: what an append is compared with, in one step however long the log. */
async function lastOf(
  entries: Pick<Entries, 'openCursor'>,
  encounterId: string,
): Promise<Pick<Line, 'seq' | 'hash'> | null> {
  const last = await entries.openCursor(ofEncounter(encounterId), 'prev');
  return last && { seq: last.key[1], hash: last.value?.hash ?? '' };
}

/** A row, unless it is one that the browser cannot read back any more. */
const soundRow = (row: IndexRow | null | undefined): IndexRow | undefined =>
  row && Number.isInteger(row.count) && Number.isInteger(row.caseNumber) ? row : undefined;

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
    : numberAfter(await highestCase(index));
