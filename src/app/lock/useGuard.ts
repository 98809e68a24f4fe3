import { useCallback, useState } from 'react';
import type { Pin } from '../../custody/pin';
import type { FlowKind } from '../../session/flow';
import type { Session } from '../../session/session';
import type { Vault } from '../../session/vault';

/** What lies over the screen: a live encounter's comes off at a touch, another's asks for the number. */
export type Cover = 'live' | 'pin';

/**
 * What happens to the screen when nobody touches it. A live encounter is covered and goes on without
 * any password; everything else is covered while there is a number for today, and shut otherwise.
 */
export function useGuard(
  vault: Vault,
  pin: Pin,
  session: Session<FlowKind>,
  onLeave: (session: Session<FlowKind>) => void,
) {
  const [cover, setCover] = useState<Cover | null>(null);

  const shut = useCallback(() => {
    pin.clear();
    vault.lock();
    setCover(null);
    onLeave(session);
  }, [pin, vault, session, onLeave]);

  const idle = useCallback(() => {
    if (vault.state() === 'off') return;
    if (session.now().snapshot.hasTag('live')) {
      pin.clear();
      vault.lock();
      setCover('live');
    } else if (pin.isSet()) setCover('pin');
    else shut();
  }, [vault, pin, session, shut]);

  const lift = useCallback(() => setCover(null), []);
  return { cover, lift, shut, idle };
}
