import { useEffect, useState } from 'react';
import type { Day } from '../../flows/days';
import type { Clock } from '../session/clock';
import { todayOf } from './day';

/** How often the day is looked at while somebody looks; a tablet may lie open over midnight. */
const LOOK_MS = 60_000;

/** The calendar day, painted anew when it becomes another one. */
export function useToday(clock: Clock): Day {
  const [today, setToday] = useState(() => todayOf(clock));
  useEffect(() => {
    let stop = () => {};
    const look = () => {
      stop();
      setToday(todayOf(clock));
      stop = clock.after(LOOK_MS, look);
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener('focus', look);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pageshow', look);
      window.removeEventListener('focus', look);
    };
  }, [clock]);
  return today;
}
