import { useEffect, useState } from 'react';
import type { Clock } from '../session/clock';

/** The wall time, UTC milliseconds, painted anew every second while somebody looks. */
export function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.wall());
  useEffect(() => {
    let stop = () => {};
    const tick = () => {
      setNow(clock.wall());
      stop = clock.after(1000 - (clock.wall() % 1000), tick);
    };
    const look = () => {
      stop();
      tick();
    };
    tick();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
    };
  }, [clock]);
  return now;
}
