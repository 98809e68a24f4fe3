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

/** One cursor over the rows of a matter after the other, so that what is tapped now comes in between. */
async function readTotals(desk: Desk, ids: readonly string[]): Promise<Totals> {
  const totals = new Map<string, MatterTotals>();
  for (const id of ids) {
    const rows = await desk.storage.log.listMatter(id, COUNTED);
    const visits = rows.filter((row) => !isCaseRow(row));
    if (rows.length < COUNTED) totals.set(id, totalsOf(visits, await goneOf(desk, id)));
  }
  return totals;
}

/**
 * Count and minutes of the matters of these rows, read once they are on the screen. Sealed rows would all
 * have to be opened for it: there nothing is read.
 */
export function useTotals(desk: Desk, rows: readonly IndexRow[]): Totals {
  const [totals, setTotals] = useState(NONE);
  const wanted = [...new Set(rows.flatMap(({ matter }) => matter ?? []))].join(' ');
  useEffect(() => {
    if (wanted === '' || desk.storage.vault.state() !== 'off') return;
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
