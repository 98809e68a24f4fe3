import type { Settings } from '../session/log';
import type { Connection } from './connection';
import { readOnly, strictWrite } from './strictTx';

/** Small things in the database. Rejects when it does not answer. */
export const strictSettings = (connection: Connection): Settings => ({
  get: (key) => readOnly(connection, 'settings', (tx) => tx.objectStore('settings').get(key)),
  put: (key, value) =>
    strictWrite(connection, ['settings'], async (tx) => {
      await tx.objectStore('settings').put(value, key);
    }),
});

/**
 * Small things of this device. What the database does not take is kept for the life of the page;
 * nothing here rejects, since no procedure hangs on a setting.
 */
export function makeSettings(connection: Connection | null): Settings {
  const unsaved = new Map<string, unknown>();
  const stored = connection && strictSettings(connection);
  return {
    async get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      return stored?.get(key).catch(() => undefined);
    },
    async put(key, value) {
      unsaved.set(key, value);
      const saved = await stored?.put(key, value).then(
        () => true,
        () => false,
      );
      if (saved && unsaved.get(key) === value) unsaved.delete(key);
    },
  };
}
