import { useSelector } from '@xstate/react';
import type { SessionState } from '../session/board';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';

/** A part of the session's state; renders again only when that part changes. */
export const useSession = <K extends FlowKind, T>(
  session: Session<K>,
  select: (state: SessionState<K>) => T,
): T => useSelector(session.actor, ({ context }) => select(context));

/** Whether the record is the same, whatever became of saving it. */
const sameRecord = (a: SessionState<FlowKind>, b: SessionState<FlowKind>): boolean =>
  a.trail === b.trail &&
  a.snapshot === b.snapshot &&
  a.readOnly === b.readOnly &&
  a.clockDoubt === b.clockDoubt;

/** The record without its saving, so that an acknowledgement does not draw the screen anew. */
export const useRecord = <K extends FlowKind>(session: Session<K>): SessionState<K> =>
  useSelector(session.actor, ({ context }) => context, sameRecord);
