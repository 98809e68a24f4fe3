import { useEffect, useRef } from 'react';
import type { Clock } from '../../session/clock';

/** Untouched for so long, milliseconds: a list, and an encounter that is open. */
export const IDLE_MS = { list: 180_000, encounter: 900_000 };

/** How often is looked, at the least: a sleeping tablet rings late. */
const LOOK_MS = 15_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Calls `onIdle` when nobody has touched the page for `limit` milliseconds, however late it rings: once,
 * until somebody has touched it again.
 */
export function useIdle(clock: Clock, limit: number, onIdle: () => void): void {
  const told = useRef(onIdle);
  told.current = onIdle;
  useEffect(() => {
    let touched = clock.wall();
    let rung = false;
    let stop = () => {};
    const look = () => {
      stop();
      if (rung) return;
      // A clock that was set back must not keep the page open.
      const left = touched + limit - clock.wall();
      if (left > limit) touched = clock.wall();
      rung = left <= 0;
      if (rung) told.current();
      else stop = clock.after(Math.min(left, LOOK_MS), look);
    };
    const touch = () => {
      look();
      touched = clock.wall();
      if (!rung) return;
      rung = false;
      look();
    };
    look();
    for (const name of TOUCHES) window.addEventListener(name, touch, true);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      stop();
      for (const name of TOUCHES) window.removeEventListener(name, touch, true);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [clock, limit]);
}
