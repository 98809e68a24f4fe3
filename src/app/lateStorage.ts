import type { Storage, StorageHealth } from '../session/log';
import type { Vault } from '../session/vault';
import { late } from '../storage/late';

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
  // Apart from the others: what changes in the health of storage is no change of the lock.
  const ofLock = new Set<() => void>();
  void opening.then((storage) => {
    open = storage;
    for (const listener of early) {
      storage.onHealth(listener);
      listener();
    }
    for (const follow of ofLock) follow();
  });
  const room = <K extends 'log' | 'drafts' | 'settings' | 'matters' | 'archive'>(name: K) =>
    late<Storage[K]>(async () => (await opening)[name]);
  return {
    log: room('log'),
    drafts: room('drafts'),
    settings: room('settings'),
    matters: room('matters'),
    archive: room('archive'),
    vault: lateVault(opening, () => open?.vault ?? null, ofLock),
    health: () => open?.health() ?? OPENING,
    onHealth: (listener) => {
      if (open !== null) return open.onHealth(listener);
      early.add(listener);
      return () => early.delete(listener);
    },
  };
}

/** The lock, as long as nobody knows whether there is one: off, and asked again once it is open. */
function lateVault(
  opening: Promise<Storage>,
  now: () => Vault | null,
  early: Set<() => void>,
): Vault {
  return late(async () => (await opening).vault, {
    state: () => now()?.state() ?? 'off',
    office: () => now()?.office() ?? null,
    onChange: (listener) => {
      const vault = now();
      if (vault !== null) return vault.onChange(listener);
      let stop = () => {};
      const follow = () => {
        stop = now()?.onChange(listener) ?? stop;
        listener();
      };
      early.add(follow);
      return () => {
        early.delete(follow);
        stop();
      };
    },
    recoveryFile: () => now()?.recoveryFile() ?? null,
  });
}
