import type { Matter, Matters } from '../session/log';
import type { Connection } from './connection';
import { readOnly, strictWrite } from './strictTx';

/**
 * What the office calls its matters. What the database does not take is kept for the life of the
 * page; nothing here rejects. Numbers are given in one transaction, so that two tabs never give one
 * twice.
 */
export function makeMatters(connection: Connection | null): Matters {
  const unsaved = new Map<string, Matter>();

  const changed = (
    id: string,
    before: Matter | undefined,
    next: number,
    change: Partial<Matter>,
  ): Matter => ({ id, number: next, label: '', usedAt: 0, ...before, ...change });

  const inMemory = (id: string, change: Partial<Matter>): Matter => {
    const given = [...unsaved.values()].map(({ number }) => number);
    const matter = changed(id, unsaved.get(id), Math.max(0, ...given) + 1, change);
    unsaved.set(id, matter);
    return matter;
  };

  const laidOver = (stored: readonly Matter[]): Matter[] => [
    ...stored.filter(({ id }) => !unsaved.has(id)),
    ...unsaved.values(),
  ];

  return {
    async recent(limit) {
      const stored =
        connection &&
        (await readOnly(connection, 'matters', async (tx) => {
          const found: Matter[] = [];
          const byUse = tx.objectStore('matters').index('byUse');
          let cursor = limit > 0 ? await byUse.openCursor(null, 'prev') : null;
          while (cursor) {
            found.push(cursor.value);
            cursor = found.length < limit ? await cursor.continue() : null;
          }
          return found;
        }).catch(() => []));
      return laidOver(stored ?? [])
        .sort((a, b) => b.usedAt - a.usedAt)
        .slice(0, limit);
    },
    async known(ids) {
      const wanted = new Set(ids);
      const stored =
        connection &&
        (await readOnly(connection, 'matters', (tx) =>
          Promise.all([...wanted].map(async (id) => tx.objectStore('matters').get(id))),
        ).catch(() => []));
      return laidOver((stored ?? []).flatMap((matter) => matter ?? [])).filter(({ id }) =>
        wanted.has(id),
      );
    },
    async note(id, change) {
      if (!connection) return inMemory(id, change);
      return strictWrite(connection, ['matters'], async (tx) => {
        const store = tx.objectStore('matters');
        const before = unsaved.get(id) ?? (await store.get(id));
        const last = await store.index('byNumber').openKeyCursor(null, 'prev');
        const matter = changed(id, before, (last?.key ?? 0) + 1, change);
        await store.put(matter);
        return matter;
      })
        .then((matter) => {
          unsaved.delete(id);
          return matter;
        })
        .catch(() => inMemory(id, change));
    },
  };
}
