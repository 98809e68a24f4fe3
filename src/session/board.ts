import { type ActorRefFrom, fromTransition } from 'xstate';
import type { EncounterKind, FlowKind } from './flow';
import type { Damage, StoredLog } from './log';
import type { TrailLine } from './replay';
import type { SaveState } from './saver';

/** Why nothing can be written; the record can still be read. */
/** `handedOver`: another tablet goes on with it. */
export type ReadOnly = 'otherTab' | 'newer' | 'handedOver' | Damage['kind'];

/** A log as it was found, and whether another tablet goes on with it. */
export type FoundLog = Pick<StoredLog, 'damage'> & {
  entries: readonly StoredLog['entries'][number][];
  head?: string;
  handedOver?: boolean;
};

/** Why a log is only read; null when it is written on. `held`: this tab has the pen. */
export const whyReadOnly = (
  { damage, handedOver = false }: FoundLog,
  held: boolean,
): ReadOnly | null => damage?.kind ?? (handedOver ? 'handedOver' : held ? null : 'otherTab');

export type SessionState<K extends FlowKind = EncounterKind> = {
  encounterId: string;
  snapshot: K['snapshot'];
  stateId: string;
  trail: readonly TrailLine[];
  save: SaveState;
  readOnly: ReadOnly | null;
  /** Milliseconds the clock is ahead of what was expected; a person says whether it is right. */
  clockDoubt: number | null;
};

type Published = { type: 'published'; state: SessionState<FlowKind> };

/** What the screens look at: the actor lives outside React and only repeats what it was told. */
export const board = fromTransition(
  (_: SessionState<FlowKind>, event: Published) => event.state,
  ({ input }: { input: SessionState<FlowKind> }) => input,
);

/** The board as the screens of a flow see it. */
export type Board<K extends FlowKind> = Pick<ActorRefFrom<typeof board>, 'subscribe'> & {
  getSnapshot(): { context: SessionState<K> };
};
