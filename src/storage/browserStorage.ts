import type { OfSession } from './ofSession';
import type { StorageOptions } from './openStorage';

/** Held by every page for its life, shared, from when this is loaded; counted before everything is sealed. */
const PAGE_LOCK = 'kizen.page';
void navigator.locks?.request(PAGE_LOCK, { mode: 'shared' }, () => new Promise(() => {}));

/** 128 random bits, in letters that an address takes. */
const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const removed = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kizen.keys');

/** The real browser's part of the options, for `main`. Names nothing that may throw. */
export const browserStorage: Omit<
  StorageOptions,
  'name' | 'spawnJournal' | 'spawnAge' | keyof OfSession
> = {
  indexedDB: globalThis.indexedDB,
  now: () => Date.now(),
  newId: randomHex,
  async removeRest() {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('kizen')) localStorage.removeItem(key);
    }
    const databases = (await indexedDB.databases?.()) ?? [{ name: 'kizen' }];
    for (const { name } of databases) if (name?.startsWith('kizen')) await removed(name);
  },
  pages: async () => {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    return held.filter(({ name }) => name === PAGE_LOCK).length;
  },
  tabs: {
    tell: (word) => channel?.postMessage(word),
    onTold: (listener) => channel?.addEventListener('message', ({ data }) => listener(data)),
  },
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  localStorage: () => globalThis.localStorage,
  later: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
