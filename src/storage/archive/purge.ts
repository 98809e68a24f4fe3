import type { StoredRow } from '../journal';
import { dayOf } from '../seal/rows';
import type { Custody, KeptHandover } from './custody';
import type { ArchiveParts } from './parts';

/** Minutes east of UTC, here and on that day: a row says no more of it. */
const tzOf = (instant: number): number => -new Date(instant).getTimezoneOffset();

/** What stays of a record: the day and the channel of a visit. */
const tombstoneOf = (row: StoredRow, { matter, box }: KeptHandover, at: number) => ({
  encounterId: row.encounterId,
  head: row.head,
  day: dayOf(row.startedAt, tzOf(row.startedAt)),
  channel: row.channel,
  purgedAt: at,
  ...(box === undefined ? { matter: matter ?? null } : { box }),
});

/**
 * Destroys the records whose time has come: keys, rows, lines, drafts; files are overwritten. What was
 * written after it was confirmed is not what the office has, and stays. Gives how many were destroyed.
 * Cut off half-way it goes on at the next call: the tombstone is there first.
 */
export async function purgeDue(parts: ArchiveParts, custody: Custody, at: number): Promise<number> {
  // What another page holds in memory it would write back.
  if ((await parts.pages()) > 1 || !(await custody.believes(at))) return 0;
  const due = (await custody.handovers()).filter(
    ({ purgeAt }) => purgeAt !== null && purgeAt <= at,
  );
  let purged = 0;
  for (const handover of due) {
    if (await purgeOne(parts, custody, handover, at)) purged += 1;
  }
  return purged;
}

async function purgeOne(
  { copies, ring }: ArchiveParts,
  custody: Custody,
  handover: KeptHandover,
  at: number,
): Promise<boolean> {
  const { encounterId, head } = handover;
  const row = await copies.row(encounterId);
  if (row !== undefined && row.head !== head) {
    await custody.setHandover(encounterId, null);
    return false;
  }
  if (row !== undefined) await custody.bury(tombstoneOf(row, handover, at));
  await ring?.destroy(encounterId);
  await copies.rewrite(new Map([[encounterId, null]]));
  await custody.setHandover(encounterId, null);
  return true;
}
