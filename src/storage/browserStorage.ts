import type { StorageOptions } from './openStorage';

/** The real browser's part of the options, for `main`. Names nothing that may throw. */
export const browserStorage: Omit<StorageOptions, 'name' | 'spawnJournal' | 'AppendError'> = {
  indexedDB: globalThis.indexedDB,
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  localStorage: () => globalThis.localStorage,
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
