import { useSyncExternalStore } from 'react';
import type { LockState, Vault } from '../session/vault';

/** Whether protection is on, and whether the office's key is open; renders again when it changes. */
export const useLock = (vault: Vault): LockState =>
  useSyncExternalStore(vault.onChange, vault.state);
