import { addDays, type Day, dayAt, isDay, startOfDay } from '../../flows/days';
import { isEncounter } from '../session/chooseFlow';
import { endedAtOf } from '../session/encounterFlow';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';

const MINUTE_MS = 60_000;

/** A time of today that lies ahead by less is a slip of the finger; nobody means the day before by it. */
const SLIP_MS = 60 * MINUTE_MS;

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/;

/** When somebody was there, as instants (UTC milliseconds). `to` is null while it goes on. */
export type Span = { from: number; to: number | null };

/** Where the reckoning stands: now (UTC milliseconds), and minutes east of UTC. */
type Here = { now: number; tz: number };

/** The instant that was meant; or why none was: no time, one that is not here yet, a day before the record's. */
export type Reckoned = { at: number } | { refused: 'unreadable' | 'ahead' | 'tooEarly' };

/** Minutes since midnight of a typed time of day; null for what is no time. */
function minutesOf(text: string): number | null {
  const [, hours, minutes] = TIME.exec(text.normalize('NFKC').trim()) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/**
 * The instant that a typed time of day means, reckoned from the days on which the record itself was
 * made: never later than now, never before the day on which it began.
 * - the latest such time while somebody was there; without one, that time of the last such day
 * - must refuse a time that lies a little ahead, instead of taking it for the day before
 * - a day that was chosen is taken as it stands
 * In: the typed time; the chosen day, empty for none. Never throws.
 */
export function reckon(
  text: string,
  day: Day | '',
  { from, to }: Span,
  { now, tz }: Here,
): Reckoned {
  const minutes = minutesOf(text);
  if (minutes === null) return { refused: 'unreadable' };
  const on = (which: Day) => startOfDay(which, tz) + minutes * MINUTE_MS;
  const first = dayAt(from, tz);
  if (isDay(day)) {
    if (day < first) return { refused: 'tooEarly' };
    return on(day) > now ? { refused: 'ahead' } : { at: on(day) };
  }
  const end = Math.min(to ?? now, now);
  const last = dayAt(end, tz);
  const ahead = on(last) - now;
  if (ahead > 0 && (ahead <= SLIP_MS || last <= first)) return { refused: 'ahead' };
  for (let which = last; which >= first; which = addDays(which, -1)) {
    if (on(which) <= end) return { at: on(which) };
  }
  return { at: on(last) };
}

/** When somebody was there. A case of posts is worked on until it is closed. */
export function spanOfRecord(session: Session<FlowKind>, now: number): Span {
  return {
    from: session.now().trail[0]?.entry.at.wall ?? now,
    to: isEncounter(session) ? endedAtOf(session.now()) : null,
  };
}
