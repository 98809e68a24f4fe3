import type { Page } from '@playwright/test';
import { databaseRows, journalText, type Row, type Stored, sha256 } from './storedLog';

/** A row that is sound in itself and says something else. */
function forged(row: Row, change: (entry: Stored) => void): Row {
  const entry = JSON.parse(row.bytes) as Stored;
  change(entry);
  const bytes = JSON.stringify(entry);
  return { ...row, seq: entry.seq, bytes, hash: sha256(bytes) };
}

const lineOf = ({ hash, bytes }: Row) => `e ${hash} ${bytes}\n`;

/** Puts a row into the database, over the one that is there. */
export const putInDatabase = (page: Page, row: Row): Promise<void> =>
  page.evaluate(async (value) => {
    const opening = indexedDB.open('kizen');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const tx = database.transaction('entries', 'readwrite');
    tx.objectStore('entries').put(value);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    database.close();
  }, row);

const putInFiles = (page: Page, text: string): Promise<void> =>
  page.evaluate(async (whole) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('kizen');
    const handle = await folder.getFileHandle('journal-000001.log');
    const writable = await handle.createWritable();
    await writable.write(whole);
    await writable.close();
  }, text);

/** Rewrites one entry in both journals. */
export async function forge(
  page: Page,
  seq: number,
  change: (entry: Stored) => void,
): Promise<Row[]> {
  const rows = await databaseRows(page);
  const before = rows[seq] as Row;
  const after = forged(before, change);
  await putInDatabase(page, after);
  const text = await journalText(page);
  await putInFiles(page, text.replace(lineOf(before), lineOf(after)));
  return rows.with(seq, after);
}

/** Appends an entry to both journals, as a later version of the application would. */
export async function appendNewer(page: Page, change: (entry: Stored) => void): Promise<Row[]> {
  const rows = await databaseRows(page);
  const last = rows.at(-1) as Row;
  const next = forged(last, (entry) => {
    entry.seq += 1;
    entry.prevHash = last.hash;
    entry.v = 2;
    change(entry);
  });
  await putInDatabase(page, next);
  const text = await journalText(page);
  const committed = text.trimEnd().split('\n').at(-1) ?? '';
  const index = JSON.parse(committed.slice(67)) as { count: number; head: string };
  const row = JSON.stringify({ ...index, count: index.count + 1, head: next.hash });
  await putInFiles(page, `${text}${lineOf(next)}i ${sha256(row)} ${row}\n`);
  return [...rows, next];
}
