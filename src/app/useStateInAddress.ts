import { useEffect, useRef } from 'react';
import { useSession } from '../record/useSession';
import type { Session } from '../session/session';
import { encounterInAddress, showInAddress } from './route';

/**
 * The address follows the encounter: once it has begun it stands there, and each new step stands there
 * by itself, without the guidance that was opened over the one before.
 */
export function useStateInAddress(session: Session): void {
  const stateId = useSession(session, (state) => state.stateId);
  const shown = useRef(false);
  useEffect(() => {
    const named = encounterInAddress(window.location.hash) === session.encounterId;
    const opened = !shown.current && named;
    shown.current = true;
    if (stateId !== 'home' && !opened) showInAddress(session.encounterId);
  }, [stateId, session]);
}
