import { useSyncExternalStore } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { useSession } from '../../record/useSession';
import type { FlowKind } from '../../session/flow';
import type { Session } from '../../session/session';
import type { Vault } from '../../session/vault';

/**
 * Right after a talk, and in a case of posts, the screen still shows everything; soon only the office's
 * key opens it. What is said about that; null while somebody is there and without protection.
 */
export function useShutsLater(vault: Vault, session: Session<FlowKind>): string | null {
  const words = useLateWords('panels');
  const lock = useSyncExternalStore(vault.onChange, vault.state);
  const over = useSession(
    session,
    ({ snapshot, stateId }) => stateId !== 'home' && !snapshot.hasTag('live'),
  );
  return lock === 'locked' && over ? words.say('shutsLater') : null;
}
