import { fromTransition } from 'xstate';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import type { Damage } from './log';
import type { TrailLine } from './replay';
import type { SaveState } from './saver';

/** Why nothing can be written; the record can still be read. */
export type ReadOnly = 'otherTab' | 'newer' | Damage['kind'];

export type SessionState = {
  encounterId: string;
  snapshot: EncounterSnapshot;
  stateId: string;
  trail: readonly TrailLine[];
  save: SaveState;
  readOnly: ReadOnly | null;
  /** Milliseconds the clock is ahead of what was expected; a person says whether it is right. */
  clockDoubt: number | null;
};

/** What the screens look at: the actor lives outside React and only repeats what it was told. */
export const board = fromTransition(
  (_: SessionState, event: { type: 'published'; state: SessionState }) => event.state,
  ({ input }: { input: SessionState }) => input,
);
