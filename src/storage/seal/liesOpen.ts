import type { Connection } from '../connection';
import type { StoredMatter } from '../database';
import type { StoredRow } from '../journal';
import { dayAlone } from '../matters';
import { readOnly } from '../strictTx';
import type { Journals } from './protectionParts';

/** Every row on the device: at one call from the database, else as the files tell. */
async function allRows(
  connection: Connection | null,
  { indexedDb, opfs }: Journals,
): Promise<readonly StoredRow[]> {
  if (connection && indexedDb) {
    return readOnly(connection, 'index', (tx) => tx.objectStore('index').getAll());
  }
  const all = Number.POSITIVE_INFINITY;
  const kinds = [{ open: 1 }, { open: 0 }] as const;
  return (await Promise.all(kinds.map((of) => opfs?.list(of, all) ?? []))).flat();
}

/** A name, or a time of day. */
export const saysTooMuch = ({ label, usedAt }: StoredMatter): boolean =>
  label !== '' || usedAt !== dayAlone(usedAt);

async function besideLogs(connection: Connection | null): Promise<boolean> {
  if (!connection) return false;
  const [drafts, matters] = await Promise.all([
    readOnly(connection, 'drafts', (tx) => tx.objectStore('drafts').getAll()),
    readOnly(connection, 'matters', (tx) => tx.objectStore('matters').getAll()),
  ]);
  return drafts.some(({ box }) => box === undefined) || matters.some(saysTooMuch);
}

/**
 * What lies open on a device that is protected, because a page from before went on writing: the ids of the
 * logs, by their rows alone; null when there is nothing, beside the logs either. Never rejects: what cannot
 * be looked into now is looked into at the next start.
 */
export async function liesOpen(
  connection: Connection | null,
  journals: Journals,
): Promise<ReadonlySet<string> | null> {
  const [rows, beside] = await Promise.all([
    allRows(connection, journals).catch(() => []),
    besideLogs(connection).catch(() => false),
  ]);
  const open = rows.filter((row) => !row?.box && row?.encounterId !== undefined);
  const ids = new Set(open.map(({ encounterId }) => encounterId));
  return ids.size > 0 || beside ? ids : null;
}
