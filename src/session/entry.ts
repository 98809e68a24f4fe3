import type { Actor } from '../../flows/actors';
import { WRITTEN_VERSION } from '../../flows/upgrades';

/** The version of the entry's own shape; upcasters lead from each version to the next. */
export const ENTRY_VERSION = WRITTEN_VERSION;

/**
 * When something was recorded.
 * `wall` is UTC milliseconds, `mono` milliseconds since the page began (it stands still while the
 * machine sleeps), `origin` the wall time at which the page began, `tz` minutes east of UTC, and
 * `boot` a random id of the page, since `mono` compares only within one page.
 */
export type Stamp = { wall: number; mono: number; origin: number; tz: number; boot: string };

/** One line of the record. Appended, never changed, never removed. */
export type Entry = {
  v: number;
  /** One tap, one command: all entries of an atomic batch bear the same id. */
  cmdId: string;
  encounterId: string;
  /** 0, 1, 2 … without a gap within an encounter. */
  seq: number;
  at: Stamp;
  /** When it really happened, if it was noted later; UTC milliseconds. */
  happenedAt?: number;
  /** Who acted, in which role. */
  by: Actor;
  /** Who tapped. */
  via: Actor;
  /** Unknown types from newer versions are kept and shown, never dropped. */
  type: string;
  data: Record<string, unknown>;
};
