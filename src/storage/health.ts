import type { JournalName, JournalState, Repair, StorageHealth } from '../session/log';

export type Notice = StorageHealth['notices'][number];

/** Worst first. */
const RANK: readonly Notice[] = [
  'noStorage',
  'diskFull',
  'newerDatabase',
  'browserLostData',
  'indexedDbRefused',
  'opfsRefused',
  'copyBehind',
  'keyNotSealed',
  'slotRefused',
  'slotNotWiped',
  'notAllSealed',
  'blockedByOtherTab',
  'notPersistent',
];

/** How storage is, kept for the screen. Listeners run only when something has changed. */
export type Health = {
  now(): StorageHealth;
  journal(name: JournalName, state: JournalState): void;
  raise(notice: Notice): void;
  settle(notice: Notice): void;
  repaired(repair: Repair): void;
  onHealth(listener: () => void): () => void;
};

export function makeHealth(): Health {
  const listeners = new Set<() => void>();
  let state: StorageHealth = {
    journals: { indexedDb: 'absent', opfs: 'absent' },
    notices: [],
    repairs: [],
  };
  const change = (next: Partial<StorageHealth>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    now: () => state,
    journal(name, journal) {
      if (state.journals[name] === journal) return;
      change({ journals: { ...state.journals, [name]: journal } });
    },
    raise(notice) {
      if (state.notices.includes(notice)) return;
      change({ notices: RANK.filter((n) => n === notice || state.notices.includes(n)) });
    },
    settle(notice) {
      if (!state.notices.includes(notice)) return;
      change({ notices: state.notices.filter((n) => n !== notice) });
    },
    repaired: (repair) => change({ repairs: [...state.repairs, repair] }),
    onHealth(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
