import { useEffect, useState } from 'react';
import type { Vault } from '../../session/vault';

/** How often the key was shut on this page, by whomever; rises also when it was shut already. */
export function useShuts(vault: Vault): number {
  const [shuts, setShuts] = useState(0);
  useEffect(() => {
    let before = vault.state();
    return vault.onChange(() => {
      // That storage is open by now, and is protected, is no lock.
      if (vault.state() === 'locked' && before !== 'off') setShuts((count) => count + 1);
      before = vault.state();
    });
  }, [vault]);
  return shuts;
}
