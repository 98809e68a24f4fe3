import type { IndexRow } from '../session/log';

/** One stored line: its canonical bytes and their SHA-256 as lower-case hex. */
export type Line = { encounterId: string; seq: number; bytes: string; hash: string };

/**
 * An index row as it is stored. Of a sealed one the box holds what nobody may read without its key, and
 * `key` is that key, sealed to the office.
 */
export type StoredRow = IndexRow & { box?: string; key?: string };

/** What a log becomes: other lines and another row, or nothing. */
export type Rewriting = ReadonlyMap<string, { lines: readonly Line[]; row: StoredRow } | null>;

/** Where a log ends: the number of lines and the hash of the last one (zeros for none). */
export type Tip = { count: number; head: string };

/** Which rows are listed: open (1) or closed (0) encounters, or those of one matter. */
export type RowsOf = { open: 0 | 1 } | { matter: string };

/**
 * One copy of the log. Every method may reject when the medium fails; nothing is then known to be
 * stored, and the same call may be made again.
 */
export type Journal = {
  /** The end of a log; null when lines are missing in between. Cheap: does not check hashes. */
  tip(encounterId: string): Promise<Tip | null>;
  /** All lines of a log by `seq`, unchecked. `deep` also looks into archives, where there are any. */
  lines(encounterId: string, deep?: boolean): Promise<Line[]>;
  row(encounterId: string): Promise<StoredRow | undefined>;
  /**
   * Appends lines and index row as one, durably, if the log still ends at `at`. Resolves with the
   * row as stored (a new encounter may get a higher number), or null when the log ends elsewhere.
   */
  store(at: Tip, lines: readonly Line[], row: StoredRow): Promise<StoredRow | null>;
  /** Writes lines that were verified elsewhere, replacing what stands at the same places. */
  mend(lines: readonly Line[], row: StoredRow): Promise<void>;
  /**
   * The only way a log is ever replaced or taken away: sealing what was open, and purging. What was
   * there before is overwritten where the medium can. May be called again when it failed half-way.
   */
  rewrite(changes: Rewriting): Promise<void>;
  /** Rows of a kind, latest first, at most `limit`. */
  list(of: RowsOf, limit: number): Promise<StoredRow[]>;
  /** The highest case number given; 0 for none. */
  lastCase(): Promise<number>;
};
