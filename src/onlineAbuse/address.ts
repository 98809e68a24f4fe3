import { useSyncExternalStore } from 'react';
import { encounterAddress, placeOf } from '../session/address';

/**
 * `#/e/<id>/<part>`: a case, and what of it is looked at, with or without the guidance in front of it;
 * without a part its board.
 */
const PART = /^#\/e\/[a-z0-9]{16,40}\/(?!guide(?:\/|$))([a-zA-Z]{1,30})(?:\/guide(?:\/|$)|$)/;

export const partInAddress = (hash: string): string | null => PART.exec(hash)?.[1] ?? null;

/** The address of a part of a case. */
export const partAddress = (encounterId: string, part: string): string =>
  encounterAddress(placeOf(encounterId, part));

function onAddress(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** The part that the address names; follows links, back and forward. */
export const usePart = (): string | null =>
  useSyncExternalStore(onAddress, () => partInAddress(window.location.hash));
