import type { Copies } from './copies';
import type { Opened } from './database';
import type { Health } from './health';
import type { HighWater } from './highWater';
import type { Journal } from './journal';
import type { OpfsJournal } from './opfsJournal';
import type { SerialQueue } from './serialQueue';
import { type Later, pause, SETTLING } from './within';

export type ReconcileParts = {
  copies: Copies;
  indexedDb: Journal | null;
  opfs: OpfsJournal | null;
  mark: HighWater;
  health: Health;
  queue: SerialQueue;
  later: Later;
};

/**
 * Compares the journals and fills each from the other; every filled gap is reported. Looked at are
 * the open encounters, those in the latest journal file and those with a high-water mark, so that a
 * start does not grow with the years; when the database came back empty or cut, the archives too.
 * `opened` is how the database was found. Never rejects: what cannot be compared now is compared
 * when it is read.
 */
export async function reconcile(parts: ReconcileParts, opened: Opened | null): Promise<void> {
  const { copies, indexedDb, opfs, mark, health, queue, later } = parts;
  const lastCase = await orElse(null, indexedDb?.lastCase());
  const cut = lastCase !== null && (opened?.fresh || lastCase < mark.cases());
  const inFiles = await orElse<string[]>([], opfs?.ids(cut));
  const emptied = lastCase === 0 && (mark.cases() > 0 || inFiles.length > 0);
  if (opened?.dataLost || (cut && emptied)) health.raise('browserLostData');

  const open = await orElse([], indexedDb?.list({ open: 1 }, Number.POSITIVE_INFINITY));
  const ids = new Set([...open.map((row) => row.encounterId), ...inFiles, ...mark.ids()]);
  copies.seats.begin(true);
  const differing: string[] = [];
  for (const id of ids) if (!(await orElse(false, copies.level(id)))) differing.push(id);
  // Another tab may be between its two journals just now: only what stays uneven is a loss.
  if (differing.length > 0) await pause(later, SETTLING);
  for (const id of differing) await orElse(null, copies.settle(id, true));

  if (opfs?.found.fresh) {
    // A new journal file is filled behind the user's back: the closed ones can wait.
    const closed = await orElse([], indexedDb?.list({ open: 0 }, Number.POSITIVE_INFINITY));
    for (const { encounterId } of closed) {
      if (!ids.has(encounterId)) void queue(() => orElse(null, copies.settle(encounterId, true)));
    }
    return;
  }
  await orElse(undefined, opfs?.rotate());
  await forgetSettled(parts);
}

/** Drops the marks of encounters that are closed, complete and only in archives. */
async function forgetSettled({ indexedDb, opfs, mark }: ReconcileParts): Promise<void> {
  if (!indexedDb || !opfs) return;
  const active = new Set(await orElse<string[]>(mark.ids(), opfs.ids()));
  const settled = new Map<string, number>();
  for (const id of mark.ids().filter((one) => !active.has(one))) {
    const row = await orElse(undefined, indexedDb.row(id));
    const tip = await orElse(null, indexedDb.tip(id));
    if (row?.open === 0 && tip) settled.set(id, tip.count);
  }
  if (settled.size > 0) mark.prune((id, tip) => (settled.get(id) ?? 0) >= tip.count);
}

const orElse = async <T>(otherwise: T, work: Promise<T> | undefined): Promise<T> => {
  try {
    return work === undefined ? otherwise : await work;
  } catch {
    return otherwise;
  }
};
