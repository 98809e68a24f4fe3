import { createContext } from 'react';
import type { Act } from '../../flows/encounter/acts';
import type { Session } from '../session/session';

/**
 * Opens a case of posts out of an encounter, with the kind of post that was seen. Shows it once nobody
 * is there; until then the encounter stays on screen.
 */
type OpenCaseOf = (act: Act, encounter: Session) => void;

/** Handed down by the house, which alone knows how records are opened; null where nobody can. */
export const CaseDoor = createContext<OpenCaseOf | null>(null);
