import type { Stamp } from './entry';

/** The time as handed in, so that rehearsals and tests drive the real session. */
export type Clock = {
  /** UTC milliseconds. */
  wall(): number;
  /** Milliseconds since the page began; stands still while the machine sleeps. */
  mono(): number;
  /** Minutes east of UTC. */
  tz(): number;
  origin: number;
  /** Random id of this page; `mono` compares only within one. */
  boot: string;
  /** Calls back once after at least `ms`; returns the way to stop it. */
  after(ms: number, then: () => void): () => void;
};

/** One reading of the clock, as it goes into an entry. */
export const stampOf = (clock: Clock): Stamp => ({
  wall: clock.wall(),
  mono: clock.mono(),
  origin: clock.origin,
  tz: clock.tz(),
  boot: clock.boot,
});

/** Below this a difference is rounding or a busy machine. */
const NOTICED_MS = 5_000;
/** A pause worth a question: shorter ones are a screen that went dark. */
const DOUBTED_MS = 60_000;

export type ClockChange =
  | { kind: 'steady' }
  /** The wall clock went back; the time that really passed is known from `mono`. */
  | { kind: 'back'; ms: number }
  /** It went ahead of `mono`: sleep, or a clock set forward. Nobody but a person can tell. */
  | { kind: 'doubt'; ms: number };

type Reading = Pick<Stamp, 'wall' | 'mono' | 'boot'>;

/**
 * Compares two readings. Within one page `mono` tells how much time really passed; across pages it
 * tells nothing.
 * Out: `ms` is what the wall clock is ahead (positive) or behind (negative) of what was expected.
 */
export function clockChange(before: Reading, now: Reading): ClockChange {
  const passed = before.boot === now.boot ? Math.max(0, now.mono - before.mono) : 0;
  const ms = Math.round(now.wall - before.wall - passed);
  if (ms < -NOTICED_MS) return { kind: 'back', ms };
  if (ms > DOUBTED_MS) return { kind: 'doubt', ms };
  return { kind: 'steady' };
}
