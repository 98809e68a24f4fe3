import type { Clock } from '../session/clock';
import type { Heartbeat } from '../session/watch';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** 160 random bits as 32 characters; no time, no counter, nothing about this device. */
export const randomId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => ALPHABET[byte % 32]).join('');

/** The clock of this page. */
export const pageClock = (): Clock => ({
  wall: () => Date.now(),
  mono: () => performance.now(),
  tz: () => -new Date().getTimezoneOffset(),
  origin: performance.timeOrigin,
  boot: randomId(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
});

const BEATS_KEY = 'kizen.beats';

/** As many encounters as may be going on at one counter, and more. */
const KEPT = 32;

/** When an encounter was last watched: wall time, and how long this device had been seen running. */
type Beat = { wall: number; ran: number };

/** The part of the web storage that is used. */
type Kept = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

const isBeat = (value: Partial<Beat> | null): value is Beat =>
  Number.isFinite(value?.wall) && Number.isFinite(value?.ran);

/**
 * Beats of this device, kept where a restart finds them; beside the log, since they say nothing of
 * it. Time counts while a page of ours is open, on whatever screen: what passed while none was open
 * is not known. `kept` is a function, since naming the web storage may already throw.
 */
export function heartbeatOf(kept: () => Kept, mono: () => number): Heartbeat {
  const read = (): Map<string, Beat> => {
    try {
      const stored: Record<string, Partial<Beat> | null> = JSON.parse(
        kept().getItem(BEATS_KEY) ?? '{}',
      );
      return new Map(Object.entries(stored).flatMap(([id, at]) => (isBeat(at) ? [[id, at]] : [])));
    } catch {
      return new Map();
    }
  };
  const ranBefore = Math.max(0, ...[...read().values()].map(({ ran }) => ran)) - mono();
  const ran = () => ranBefore + mono();
  return {
    expected(encounterId) {
      const at = read().get(encounterId);
      return at === undefined ? null : at.wall + Math.max(0, ran() - at.ran);
    },
    beat(encounterId, wall) {
      const latest = [...read().set(encounterId, { wall, ran: ran() })]
        .sort(([, one], [, other]) => other.ran - one.ran)
        .slice(0, KEPT);
      try {
        kept().setItem(BEATS_KEY, JSON.stringify(Object.fromEntries(latest)));
      } catch {
        // Refused storage is told elsewhere; without a beat only the check at the start is missing.
      }
    },
  };
}

export const heartbeat = heartbeatOf(
  () => localStorage,
  () => performance.now(),
);
