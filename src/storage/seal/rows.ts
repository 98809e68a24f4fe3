import type { IndexRow } from '../../session/log';
import { canonicalJson } from '../canonical';
import type { StoredRow } from '../journal';
import type { Cipher } from './cipher';
import { shutRow } from './noSealing';

const DAY_MS = 86_400_000;

/** What is said of an encounter without its key: these values say nothing. */
const BLANK = {
  mode: 'live',
  visit: '',
  endedAt: null,
  dueAt: null,
  matter: null,
  openTasks: 0,
} as const;

/** The beginning of the day of an instant, `tz` minutes east of UTC. */
export const dayOf = (instant: number, tz: number): number =>
  Math.floor((instant + tz * 60_000) / DAY_MS) * DAY_MS - tz * 60_000;

/** The additional data of a row's box. */
export const aboutRow = (encounterId: string) => `row ${encounterId}`;

/**
 * A row of which number, date, channel and stage stay readable; the rest goes into a box. `key` is the
 * encounter's key as sealed to the office; null while that is not done yet.
 */
export async function sealRow(
  { mode, visit, endedAt, dueAt, matter, openTasks, startedAt, updatedAt, ...clear }: IndexRow,
  { cipher, key, tz }: { cipher: Cipher; key: string | null; tz: number },
): Promise<StoredRow> {
  const hidden = { mode, visit, endedAt, dueAt, matter, openTasks, startedAt, updatedAt };
  return {
    ...clear,
    ...BLANK,
    startedAt: dayOf(startedAt, tz),
    updatedAt: dayOf(updatedAt, tz),
    box: await cipher.seal(canonicalJson(hidden), aboutRow(clear.encounterId)),
    ...(key === null ? {} : { key }),
  };
}

/** The row as the session knows it; `locked` when its key is not at hand or does not fit. */
export async function openRow(stored: StoredRow, cipher: Cipher | null): Promise<IndexRow> {
  const { box, key: _, ...row } = stored;
  if (box === undefined || cipher === null) return shutRow(stored);
  return cipher.open(box, aboutRow(row.encounterId)).then(
    (text) => ({ ...row, ...(JSON.parse(text) as Partial<IndexRow>) }),
    () => shutRow(stored),
  );
}
