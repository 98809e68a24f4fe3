import type { Entry } from '../session/entry';
import type { AppendFailure } from '../session/log';

/** What is of the session, handed in: this room knows its types alone. */
export type OfSession = {
  AppendError: new (kind: AppendFailure, cause?: unknown) => Error;
  /** What ended an encounter that was begun by mistake; see the function of that name there. */
  mistakenEnd(standing: readonly Entry[]): Entry | undefined;
};
