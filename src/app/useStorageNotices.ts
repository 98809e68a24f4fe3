import { useMemo, useSyncExternalStore } from 'react';
import { useWords } from '../i18n/words';
import type { Storage } from '../session/log';

/** What is wrong with storage, as sentences that say what to do; the worst first. */
export function useStorageNotices(storage: Storage): readonly string[] {
  const words = useWords();
  const health = useSyncExternalStore(storage.onHealth, storage.health);
  return useMemo(() => {
    const repaired = health.repairs.reduce((sum, { entries }) => sum + entries, 0);
    return [
      ...health.notices.map((notice) => words.ui(`storage.${notice}`)),
      ...(repaired > 0 ? [words.ui('storage.repaired', { count: repaired })] : []),
    ];
  }, [health, words]);
}
