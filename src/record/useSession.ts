import { useSelector } from '@xstate/react';
import type { Session, SessionState } from '../session/session';

/** The session's state; renders again only when the selected part changes. */
export const useSession = <T>(session: Session, select: (state: SessionState) => T): T =>
  useSelector(session.actor, ({ context }) => select(context));
