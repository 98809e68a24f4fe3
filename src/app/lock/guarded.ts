import type { ReactNode } from 'react';
import type { Unopened } from '../../session/vault';

/** A record that cannot be opened now, and why. */
export type Shut = { id: string; why: Unopened };

/**
 * What stands in the place of the screen, if anything; `edition` changes when lists are to be read anew.
 * `shutsLater`: what to say while soon only the office's key opens what is on screen.
 */
export type Guarded = { instead: ReactNode; edition: string; shutsLater: string | null };

/** Until the guard is loaded. */
export const UNGUARDED: Guarded = { instead: null, edition: 'false', shutsLater: null };
