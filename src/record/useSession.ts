import { useSelector } from '@xstate/react';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';

/** A part of the session's state; renders again only when that part changes. */
export const useSession = <T>(session: Session, select: (state: SessionState) => T): T =>
  useSelector(session.actor, ({ context }) => select(context));

/** Whether the encounter is the same, whatever became of saving it. */
const sameEncounter = (a: SessionState, b: SessionState): boolean =>
  a.trail === b.trail &&
  a.snapshot === b.snapshot &&
  a.readOnly === b.readOnly &&
  a.clockDoubt === b.clockDoubt;

/** The encounter without its saving, so that an acknowledgement does not draw the screen anew. */
export const useEncounter = (session: Session): SessionState =>
  useSelector(session.actor, ({ context }) => context, sameEncounter);
