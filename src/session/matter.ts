import type { Actor } from '../../flows/actors';
import type { FactData } from '../../flows/encounter/facts';
import { ENCOUNTER } from './encounterFlow';
import type { Entry } from './entry';
import type { IndexRow } from './log';
import { replay } from './replay';

/** How much a matter has taken so far: how often and how long, counted and not felt. */
export type MatterTotals = {
  encounters: number;
  /**
   * Time that somebody was there, added up, in milliseconds: from the first entry of an encounter to
   * the one that led into the aftermath, or to the last entry while it is still open.
   */
  ms: number;
  /** When the latest of them began, UTC milliseconds; null when there is none. */
  lastAt: number | null;
};

type Timed = Pick<IndexRow, 'startedAt' | 'endedAt' | 'updatedAt'> &
  Partial<Pick<IndexRow, 'mode'>>;

/** It took place: what was practised takes nobody's time, and its verdict is nobody's. */
export const tookPlace = ({ mode }: Partial<Pick<IndexRow, 'mode'>>): boolean =>
  mode !== 'rehearsal';

/**
 * A fold over the index rows of a matter, rehearsals left out. A clock that was set back takes no time
 * away. `gone`: visits whose records were destroyed on purpose; they are counted, and their minutes are
 * not known any more.
 */
export function totalsOf(rows: readonly Timed[], gone = 0): MatterTotals {
  const real = rows.filter(tookPlace);
  return {
    encounters: real.length + gone,
    ms: real.reduce(
      (sum, { startedAt, endedAt, updatedAt }) =>
        sum + Math.max(0, (endedAt ?? updatedAt) - startedAt),
      0,
    ),
    lastAt: real.length === 0 ? null : Math.max(...real.map(({ startedAt }) => startedAt)),
  };
}

/** A verdict as it stands in an earlier encounter of the matter. */
export type EarlierVerdict = {
  encounterId: string;
  at: number;
  tz: number;
  by: Actor;
  verdict: FactData['verdict.given']['verdict'];
  reason: string;
};

/**
 * The verdict that stands at the end of a log: the last one given or carried over and not withdrawn;
 * null when nobody judged. Pure; never throws.
 */
export function verdictIn(entries: readonly Entry[]): EarlierVerdict | null {
  const line = replay(ENCOUNTER, entries).trail.findLast(
    ({ entry: { type }, status }) =>
      status === 'accepted' && (type === 'verdict.given' || type === 'verdict.carried'),
  );
  if (line === undefined) return null;
  const { encounterId, at, by, data, type } = line.entry;
  const carried = type === 'verdict.carried';
  return {
    encounterId,
    at: at.wall,
    tz: at.tz,
    by,
    verdict: carried ? 'harassment' : (data as FactData['verdict.given']).verdict,
    reason: String(data.reason ?? ''),
  };
}
