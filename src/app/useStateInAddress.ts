import { useEffect } from 'react';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { encounterInAddress, showInAddress } from './route';

/**
 * The address follows the encounter: once it has begun it stands there, and each new step stands there
 * by itself, without the guidance that was opened over the one before.
 */
export function useStateInAddress(session: Session<FlowKind>): void {
  useEffect(() => {
    let { stateId } = session.now();
    const named = encounterInAddress(window.location.hash) === session.encounterId;
    if (stateId !== 'home' && !named) showInAddress(session.encounterId);
    const following = session.actor.subscribe(() => {
      const next = session.now().stateId;
      if (next === stateId) return;
      stateId = next;
      showInAddress(session.encounterId);
    });
    return () => following.unsubscribe();
  }, [session]);
}
