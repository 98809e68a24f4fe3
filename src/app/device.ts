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

const BEAT_KEY = 'kizen.beat';

/** The last instant this device was seen running; beside the log, since it says nothing of it. */
export const heartbeat: Heartbeat = {
  last: () => {
    try {
      const stored = Number(localStorage.getItem(BEAT_KEY));
      return Number.isFinite(stored) && stored > 0 ? stored : null;
    } catch {
      return null;
    }
  },
  beat: (wall) => {
    try {
      localStorage.setItem(BEAT_KEY, String(wall));
    } catch {
      // Refused storage is told elsewhere; without a beat only the restart check is missing.
    }
  },
};
