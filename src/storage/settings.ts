import type { Settings } from '../session/log';
import type { Connection } from './connection';
import { readOnly, strictWrite } from './strictTx';

/**
 * Small things of this device. What the database does not take is kept for the life of the page;
 * nothing here rejects, since no procedure hangs on a setting.
 */
export function makeSettings(connection: Connection | null): Settings {
  const unsaved = new Map<string, unknown>();
  return {
    async get(key) {
      if (unsaved.has(key)) return unsaved.get(key);
      if (!connection) return undefined;
      return readOnly(connection, 'settings', (tx) => tx.objectStore('settings').get(key)).catch(
        () => undefined,
      );
    },
    async put(key, value) {
      unsaved.set(key, value);
      if (!connection) return;
      const saved = await strictWrite(connection, ['settings'], async (tx) => {
        await tx.objectStore('settings').put(value, key);
        return true;
      }).catch(() => false);
      if (saved && unsaved.get(key) === value) unsaved.delete(key);
    },
  };
}
