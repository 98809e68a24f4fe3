import { useEffect } from 'react';

/**
 * Keeps the screen from going dark while `live`: nobody can unlock a tablet with somebody shouting.
 * The browser lets go whenever the page is hidden, so it is asked again when it is seen. Where it may
 * not (power saving, an older browser), the tablet sleeps as it always did.
 */
export function useAwake(live: boolean): void {
  useEffect(() => {
    if (!live || !('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      held = await navigator.wakeLock.request('screen');
      if (over) void held.release();
    };
    const askAgain = () => void ask().catch(() => undefined);
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', askAgain);
      void held?.release();
    };
  }, [live]);
}
