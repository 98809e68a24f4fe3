import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { GuideTarget } from '../session/address';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { guideInAddress, onHash } from './route';

/**
 * What the guidance is asked about, or null while it is closed. It is read over one step: once that
 * has gone on, the next one stands there by itself. Draws anew only when it opens, closes or turns a page.
 */
export function useOpenGuide(session: Session<FlowKind>): GuideTarget | 'all' | null {
  const opened = useRef({ hash: '', stateId: '' });
  const listen = useCallback(
    (listener: () => void) => {
      const stop = onHash(listener);
      const following = session.actor.subscribe(listener);
      return () => {
        stop();
        following.unsubscribe();
      };
    },
    [session],
  );
  const look = () => {
    const { hash } = window.location;
    const { stateId } = session.now();
    if (opened.current.hash !== hash) opened.current = { hash, stateId };
    const open = opened.current.stateId === stateId && guideInAddress(hash) !== null;
    return open ? hash : '';
  };
  return guideInAddress(useSyncExternalStore(listen, look));
}
