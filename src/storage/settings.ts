import type { Settings } from '../session/log';
import type { Connection } from './connection';

/**
 * Small things of this device. What the database does not take is kept for the life of the page;
 * nothing here rejects, since no procedure hangs on a setting.
 */
export function makeSettings(connection: Connection | null): Settings {
  const unsaved = new Map<string, unknown>();
  return {
    async get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      return connection?.use((database) => database.get('settings', key)).catch(() => undefined);
    },
    async put(key, value) {
      unsaved.set(key, value);
      const saved = await connection
        ?.use(async (database) => {
          const tx = database.transaction('settings', 'readwrite', { durability: 'strict' });
          await Promise.all([tx.store.put(value, key), tx.done]);
          return true;
        })
        .catch(() => connection.recover());
      if (saved && unsaved.get(key) === value) unsaved.delete(key);
    },
  };
}
