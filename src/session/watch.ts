import { type Clock, clockChange, stampOf } from './clock';
import { type FlowKind, ofLog } from './flow';
import type { Session } from './session';

/** How often the clock is looked at and the heartbeat kept, at the latest. */
const LOOK_MS = 5_000;

export type Heartbeat = {
  /** The last wall time this device was seen running, UTC milliseconds; null when unknown. */
  last(): number | null;
  beat(wall: number): void;
};

/**
 * Watches the clock for one record.
 * - must report `deadline.passed` once per deadline, however late the timer rings
 * - must never act by itself beyond noting that the time is over
 * - must note a clock that went back, and ask about one that may have been set forward
 * Returns `look`, to be called when the page becomes visible again, and `stop`.
 */
export function watch<K extends FlowKind>(session: Session<K>, clock: Clock, heartbeat: Heartbeat) {
  const { dueOf, notePassed } = session.flow;
  let before = stampOf(clock);
  let stopTimer = () => {};

  const noteClock = () => {
    const now = stampOf(clock);
    const change = clockChange(before, now);
    before = now;
    const { snapshot } = session.now();
    if (change.kind === 'back') {
      session.report([
        ofLog({ type: 'clock.shifted', data: { ms: change.ms, direction: 'back' } }),
      ]);
    }
    if (change.kind === 'doubt' && dueOf(snapshot).length > 0) session.doubtClock(change.ms);
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

  const look = () => {
    stopTimer();
    noteClock();
    noteDeadlines();
    heartbeat.beat(clock.wall());
    stopTimer = clock.after(nextLook(), look);
  };

  const subscription = session.actor.subscribe(() => {
    stopTimer();
    stopTimer = clock.after(nextLook(), look);
  });

  // Across a restart only the wall clock is left to compare with.
  const last = heartbeat.last();
  if (last !== null) before = { ...before, wall: last, boot: '' };
  look();

  return {
    look,
    stop: () => {
      stopTimer();
      subscription.unsubscribe();
    },
  };
}
