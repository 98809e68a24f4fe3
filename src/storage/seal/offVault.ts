import type { Vault } from '../../session/vault';

/**
 * The lock of a device that is not protected: its code is loaded when somebody begins with the guided
 * step. Null where nothing can be kept, and so nothing be protected.
 */
export const offVault = (load: (() => Promise<Vault>) | null): Vault => ({
  state: () => 'off',
  office: () => null,
  onChange: () => () => undefined,
  make: async (passphrase) => (await load?.())?.make(passphrase) ?? null,
  takeFile: async (file, passphrase) =>
    (await load?.())?.takeFile(file, passphrase) ?? { kind: 'failed' },
  protect: async (recovery) => (await load?.())?.protect(recovery) ?? { kind: 'failed' },
  unlock: async () => ({ kind: 'failed' }),
  unlockWith: async () => ({ kind: 'failed' }),
  lock: () => undefined,
  lockAll: async () => undefined,
  recoveryFile: () => null,
  changePassphrase: async () => false,
});
