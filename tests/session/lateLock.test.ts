import { expect, it, vi } from 'vitest';
import { lateStorage } from '../../src/app/lateStorage';
import type { Storage, StorageHealth } from '../../src/session/log';
import type { Vault } from '../../src/session/vault';

/** A storage that tells by hand of its health and of its lock. */
function told() {
  const ofHealth = new Set<() => void>();
  const ofLock = new Set<() => void>();
  const listening = (to: Set<() => void>) => (listener: () => void) => {
    to.add(listener);
    return () => to.delete(listener);
  };
  const storage = {
    health: () => ({ notices: ['diskFull'] }) as unknown as StorageHealth,
    onHealth: listening(ofHealth),
    vault: { state: () => 'locked', onChange: listening(ofLock) } as unknown as Vault,
  } as unknown as Storage;
  const tell = (all: Set<() => void>) => {
    for (const listener of all) listener();
  };
  return { storage, healthChanged: () => tell(ofHealth), locked: () => tell(ofLock) };
}

it('whoever listens to the lock before storage is open hears of the lock alone, and not of its health', async () => {
  const { storage, healthChanged, locked } = told();
  const late = lateStorage(Promise.resolve(storage));
  const lock = vi.fn();
  const health = vi.fn();
  late.vault.onChange(lock);
  late.onHealth(health);
  await vi.waitFor(() => expect(lock).toHaveBeenCalledTimes(1));
  healthChanged();
  expect(lock).toHaveBeenCalledTimes(1);
  expect(health).toHaveBeenCalledTimes(2);
  locked();
  expect(lock).toHaveBeenCalledTimes(2);
});
