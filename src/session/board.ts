import { type ActorRefFrom, fromTransition } from 'xstate';
import type { EncounterKind, FlowKind } from './flow';
import type { Damage } from './log';
import type { TrailLine } from './replay';
import type { SaveState } from './saver';

/** Why nothing can be written; the record can still be read. */
export type ReadOnly = 'otherTab' | 'newer' | Damage['kind'];

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
