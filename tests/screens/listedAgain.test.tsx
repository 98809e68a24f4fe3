import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/app/desk';
import { useRecords } from '../../src/app/useRecords';
import type { IndexRow, JournalState, StorageHealth } from '../../src/session/log';

const row = { encounterId: 'enc-1', open: 1, matter: null, updatedAt: 1 } as IndexRow;

/** Storage whose lists miss what one journal cannot tell just now. */
function behind() {
  let health = { journals: { indexedDb: 'ok', opfs: 'ok' } } as StorageHealth;
  let listed: IndexRow[] = [];
  let read = 0;
  const listeners = new Set<() => void>();
  const storage = {
    log: {
      listOpen: async () => {
        read += 1;
        return listed;
      },
      listClosed: async () => [],
    },
    matters: { known: async () => [] },
    health: () => health,
    onHealth: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Desk['storage'];
  return {
    desk: { storage } as Desk,
    listeners,
    reads: () => read,
    tell(opfs: JournalState, rows: IndexRow[]) {
      health = { ...health, journals: { indexedDb: 'ok', opfs } };
      listed = rows;
      for (const listener of listeners) listener();
    },
  };
}

test('遅れていた控えが追いついたら、一覧を読み直す。ほかの知らせでは読み直さない', async () => {
  const { desk, listeners, reads, tell } = behind();
  const { result, unmount } = renderHook(() => useRecords(desk));
  await waitFor(() => expect(result.current).toMatchObject({ rows: [] }));
  await act(async () => tell('lagging', [row]));
  expect(reads()).toBe(1);
  await act(async () => tell('ok', [row]));
  await waitFor(() => expect(result.current).toMatchObject({ rows: [row] }));
  await act(async () => tell('ok', []));
  expect(reads()).toBe(2);
  unmount();
  expect(listeners.size).toBe(0);
});
