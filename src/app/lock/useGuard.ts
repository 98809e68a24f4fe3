import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pin } from '../../custody/pin';
import type { FlowKind } from '../../session/flow';
import type { Session } from '../../session/session';
import type { Vault } from '../../session/vault';
import { useShuts } from './useShuts';

/** What lies over the screen: a live encounter's comes off at a touch, another's asks for the number. */
export type Cover = 'live' | 'pin';

/**
 * What happens to the screen when nobody touches it. A live encounter is covered and goes on without
 * any password; everything else is covered while there is a number for today, and shut otherwise. `kept`:
 * whether a page beside the encounters shows one that is live. What another tab shuts is shut here too.
 */
export function useGuard(
  vault: Vault,
  pin: Pin,
  session: Session<FlowKind>,
  kept: { readonly current: boolean },
  onLeave: (session: Session<FlowKind>) => void,
) {
  const [cover, setCover] = useState<Cover | null>(null);
  const shuts = useShuts(vault);
  const isLive = useCallback(
    () => kept.current || session.now().snapshot.hasTag('live'),
    [kept, session],
  );

  const shut = useCallback(() => {
    pin.clear();
    vault.lock();
    setCover(null);
    onLeave(session);
  }, [pin, vault, session, onLeave]);

  const idle = useCallback(() => {
    if (vault.state() === 'off') return;
    if (isLive()) {
      pin.clear();
      vault.lock();
      setCover('live');
    } else if (pin.isSet()) setCover('pin');
    else shut();
  }, [vault, pin, isLive, shut]);

  const seen = useRef(shuts);
  useEffect(() => {
    if (seen.current === shuts) return;
    seen.current = shuts;
    pin.clear();
    if (isLive()) return;
    setCover(null);
    onLeave(session);
  }, [shuts, pin, isLive, onLeave, session]);

  const lift = useCallback(() => setCover(null), []);
  return { cover, lift, shut, idle, shuts };
}
