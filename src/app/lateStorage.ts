import type { Storage, StorageHealth } from '../session/log';

const OPENING: StorageHealth = {
  journals: { indexedDb: 'absent', opfs: 'absent' },
  notices: [],
  repairs: [],
};

/**
 * Storage that may be asked before it is open, so that the first screen need not wait for the disk:
 * every call is kept and answered once it is.
 */
export function lateStorage(opening: Promise<Storage>): Storage {
  let open: Storage | null = null;
  const early = new Set<() => void>();
  void opening.then((storage) => {
    open = storage;
    for (const listener of early) {
      storage.onHealth(listener);
      listener();
    }
  });
  return {
    log: {
      append: async (batch) => (await opening).log.append(batch),
      read: async (id) => (await opening).log.read(id),
      listOpen: async (limit) => (await opening).log.listOpen(limit),
      listClosed: async (limit) => (await opening).log.listClosed(limit),
      listMatter: async (matter, limit) => (await opening).log.listMatter(matter, limit),
    },
    drafts: {
      put: async (id, field, text) => (await opening).drafts.put(id, field, text),
      all: async (id) => (await opening).drafts.all(id),
      remove: async (id, field) => (await opening).drafts.remove(id, field),
    },
    settings: {
      get: async (key) => (await opening).settings.get(key),
      put: async (key, value) => (await opening).settings.put(key, value),
    },
    matters: {
      recent: async (limit) => (await opening).matters.recent(limit),
      known: async (ids) => (await opening).matters.known(ids),
      note: async (id, change) => (await opening).matters.note(id, change),
    },
    health: () => open?.health() ?? OPENING,
    onHealth: (listener) => {
      if (open !== null) return open.onHealth(listener);
      early.add(listener);
      return () => early.delete(listener);
    },
  };
}
