import { useMemo, useSyncExternalStore } from 'react';
import { useWords } from '../i18n/words';
import type { Storage } from '../session/log';

/** Nothing that can be mended while somebody is shouting. */
const CAN_WAIT = ['notPersistent'];

/**
 * What is wrong with storage, as sentences that say what to do; the worst first.
 * `urgent`: only what matters while somebody is there. `besides`: what comes after it, if anything.
 */
export function useStorageNotices(
  storage: Storage,
  urgent: boolean,
  besides: string | null = null,
): readonly string[] {
  const words = useWords();
  const health = useSyncExternalStore(storage.onHealth, storage.health);
  return useMemo(() => {
    const repaired = health.repairs.reduce((sum, { entries }) => sum + entries, 0);
    return [
      ...health.notices
        .filter((notice) => !urgent || !CAN_WAIT.includes(notice))
        .map((notice) => words.ui(`storage.${notice}`)),
      ...(repaired > 0 ? [words.ui('storage.repaired', { count: repaired })] : []),
      ...(besides === null ? [] : [besides]),
    ];
  }, [health, urgent, besides, words]);
}
