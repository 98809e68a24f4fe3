import { useEffect, useState } from 'react';
import type { IndexRow } from '../session/log';
import { type MatterTotals, totalsOf } from '../session/matter';
import { afterPaint } from '../ui/afterPaint';
import type { Desk } from './desk';
import { isCaseRow } from './records';
import { COUNTED, goneOf } from './useMatterOf';

/** How much each matter has taken so far, by its id; one that is not read, or not whole, is not in it. */
export type Totals = ReadonlyMap<string, MatterTotals>;

const NONE: Totals = new Map();

/** As many open and closed rows as are opened for this; a tablet that holds more counts none. */
const OPENED = 300;

type Rows = (matter: string) => Promise<readonly IndexRow[]>;

/**
 * The rows of a matter: one cursor after the other, so that what is tapped now comes in between. To which
 * matter a sealed row belongs stands in its box: all are opened, and once for all matters. Null for too many.
 */
async function rowsByMatter({ storage: { log, vault } }: Desk): Promise<Rows | null> {
  if (vault.state() === 'off') return (id) => log.listMatter(id, COUNTED);
  const open = await log.listOpen(OPENED);
  const closed = await log.listClosed(OPENED);
  if (Math.max(open.length, closed.length) === OPENED) return null;
  return async (id) => [...open, ...closed].filter(({ matter }) => matter === id);
}

async function readTotals(desk: Desk, ids: readonly string[]): Promise<Totals> {
  const totals = new Map<string, MatterTotals>();
  const rowsOf = await rowsByMatter(desk);
  if (rowsOf === null) return NONE;
  for (const id of ids) {
    const rows = await rowsOf(id);
    const visits = rows.filter((row) => !isCaseRow(row));
    if (rows.length < COUNTED) totals.set(id, totalsOf(visits, await goneOf(desk, id)));
  }
  return totals;
}

/**
 * Count and minutes of the matters of these rows, read once they are on the screen. While the office's key
 * is shut nobody can tell which rows belong together, and nothing is read.
 */
export function useTotals(desk: Desk, rows: readonly IndexRow[]): Totals {
  const [totals, setTotals] = useState(NONE);
  const wanted = [...new Set(rows.flatMap(({ matter }) => matter ?? []))].join(' ');
  useEffect(() => {
    if (wanted === '' || desk.storage.vault.state() === 'locked') return;
    let live = true;
    const stop = afterPaint(() => {
      readTotals(desk, wanted.split(' ')).then(
        (read) => live && setTotals(read),
        () => undefined,
      );
    });
    return () => {
      live = false;
      stop();
    };
  }, [desk, wanted]);
  return totals;
}
