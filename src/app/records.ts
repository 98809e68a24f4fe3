import type { IndexRow, Matter, Storage } from '../session/log';

/** Rows of the clear index, open ones first, with what the office calls their matters. */
export type Records = { rows: readonly IndexRow[]; matters: ReadonlyMap<string, Matter> };

/** Reads at most so many of either kind, latest first. Rejects when the log cannot be read. */
export async function readRecords(
  { log, matters }: Pick<Storage, 'log' | 'matters'>,
  limit: { open: number; closed: number },
): Promise<Records> {
  const lists = await Promise.all([log.listOpen(limit.open), log.listClosed(limit.closed)]);
  const rows = lists.flat();
  const ids = [...new Set(rows.flatMap(({ matter }) => matter ?? []))];
  const known = await matters.known(ids);
  return { rows, matters: new Map(known.map((matter) => [matter.id, matter])) };
}

/** Whether somebody is there: an encounter that has not come to its end. */
export const isLive = (row: IndexRow): boolean =>
  row.open === 1 && row.endedAt === null && !isCaseRow(row);

/** Whether a row, or what is left of one, is of a case of posts, and not of an encounter. */
export const isCaseRow = ({ channel }: Pick<IndexRow, 'channel'>): boolean => channel === 'online';
