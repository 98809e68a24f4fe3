import { type Clock, clockChange, stampOf } from './clock';
import { type FlowKind, ofLog } from './flow';
import type { Session } from './session';

/** How often the clock is looked at and the heartbeat kept, at the latest. */
const LOOK_MS = 5_000;
/** Two readings of the same two clocks differ by less. */
const ROUNDING_MS = 1_000;

export type Heartbeat = {
  /**
   * What the wall clock should show by now, had nobody set it: when the encounter was last watched,
   * and the time that this device was seen running since. UTC milliseconds; null when unknown.
   */
  expected(encounterId: string): number | null;
  beat(encounterId: string, wall: number): void;
};

/**
 * Watches the clock for one record.
 * - must report `deadline.passed` once per deadline, however late the timer rings
 * - must never act by itself beyond noting that the time is over
 * - must note a clock that went back, and ask about one that may have been set forward, whatever
 *   screen was open when it was
 * - must ask no more once the clock is right again
 * Returns `look`, to be called when the page becomes visible again, and `stop`.
 */
export function watch<K extends FlowKind>(session: Session<K>, clock: Clock, heartbeat: Heartbeat) {
  const { dueOf, notePassed } = session.flow;
  let before = stampOf(clock);
  let stopTimer = () => {};

  const noteClock = () => {
    const now = stampOf(clock);
    const change = clockChange(before, now);
    const { snapshot, clockDoubt } = session.now();
    if (change.kind === 'doubt' && dueOf(snapshot).length > 0) {
      if (Math.abs(change.ms - (clockDoubt ?? 0)) > ROUNDING_MS) session.doubtClock(change.ms);
      // Until somebody answers it is compared again: the clock may be set right meanwhile.
      if (session.now().clockDoubt !== null) return;
    } else if (clockDoubt !== null) session.doubtClock(null);
    before = now;
    if (change.kind === 'back') {
      session.report([
        ofLog({ type: 'clock.shifted', data: { ms: change.ms, direction: 'back' } }),
      ]);
    }
  };

  const noteDeadlines = () => {
    for (const due of dueOf(session.now().snapshot))
      if (!due.passed && clock.wall() >= due.dueAt) notePassed(due, session);
  };

  const nextLook = (): number => {
    const { snapshot, readOnly } = session.now();
    const due = readOnly === null && dueOf(snapshot).find(({ passed }) => !passed);
    const untilDue = !due ? LOOK_MS : Math.max(0, due.dueAt - clock.wall());
    return Math.min(LOOK_MS, untilDue + 20);
  };

  let begun = false;
  const beat = () => {
    const { trail, clockDoubt } = session.now();
    begun = trail.length > 0;
    // A question that nobody has answered is asked again after a restart.
    if (begun && clockDoubt === null) heartbeat.beat(session.encounterId, clock.wall());
  };

  const look = () => {
    stopTimer();
    noteClock();
    noteDeadlines();
    beat();
    stopTimer = clock.after(nextLook(), look);
  };

  let doubted = false;
  const subscription = session.actor.subscribe(() => {
    const { clockDoubt } = session.now();
    if (doubted && clockDoubt === null) before = stampOf(clock);
    doubted = clockDoubt !== null;
    if (!begun) beat();
    stopTimer();
    stopTimer = clock.after(nextLook(), look);
  });

  // It may have been set while another screen was open, or none. A beat may be lost with its store.
  const lastEntry = session.now().trail.at(-1)?.entry.at.wall ?? null;
  const expected = heartbeat.expected(session.encounterId) ?? lastEntry;
  if (expected !== null) before = { ...before, wall: expected };
  look();

  return {
    look,
    stop: () => {
      stopTimer();
      subscription.unsubscribe();
    },
  };
}
