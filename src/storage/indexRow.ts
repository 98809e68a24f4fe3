import type { IndexRow } from '../session/log';
import type { RowsOf, StoredRow, Tip } from './journal';
import type { OfSession } from './ofSession';
import { type Filed, isSealed } from './seal/filed';

/**
 * The index row of a log whose own row is lost, as far as the envelope of its entries tells: the
 * stage stays empty until the next batch brings it. A row that says little is better than an
 * encounter that nobody finds; one begun by mistake is sought by nobody, and stays nobody's visit.
 */
export function rowFromEntries(
  encounterId: string,
  entries: readonly Filed[],
  tip: Tip,
  caseNumber: number,
  mistakenEnd: OfSession['mistakenEnd'],
): StoredRow {
  const open = entries.flatMap((entry) => (isSealed(entry) ? [] : entry));
  const first = open[0];
  const struck = new Set(
    open.map(({ type, data }) => (type === 'entry.withdrawn' ? data.seq : null)),
  );
  const standing = open.filter(({ seq }) => !struck.has(seq));
  const assigned = standing.findLast(({ type }) => type === 'matter.assigned');
  const mistaken = mistakenEnd(standing);
  const text = (key: string) => String(first?.data?.[key] ?? '');
  return {
    encounterId,
    caseNumber,
    mode: first?.data?.mode === 'rehearsal' ? 'rehearsal' : 'live',
    channel: text('channel'),
    visit: text('visit'),
    stage: mistaken ? 'closed' : '',
    open: mistaken ? 0 : 1,
    startedAt: first?.at?.wall ?? 0,
    updatedAt: open.at(-1)?.at?.wall ?? 0,
    endedAt: mistaken?.at.wall ?? null,
    dueAt: null,
    matter: mistaken ? null : String(assigned?.data.matter ?? text('matter')) || null,
    openTasks: 0,
    ...tip,
    // One whose key is lost with its row: to go on with it in the clear, or under another, would hide that.
    ...(open.length < entries.length ? { box: '' } : {}),
  };
}

/** The row that knows most of the log. */
export const fullest = (rows: readonly (StoredRow | undefined)[]): StoredRow | undefined =>
  rows.reduce<StoredRow | undefined>(
    (best, row) => (row && row.count > (best?.count ?? -1) ? row : best),
    undefined,
  );

const belongs = (row: IndexRow, of: RowsOf): boolean =>
  'open' in of ? row.open === of.open : row.matter === of.matter;

/** Rows of a kind, latest first, at most `limit`; for journals that hold their rows in memory. */
export const latestOf = <R extends IndexRow>(rows: readonly R[], of: RowsOf, limit: number): R[] =>
  rows
    .filter((row) => belongs(row, of))
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit);
