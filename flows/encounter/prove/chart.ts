import type { SnapshotFrom } from 'xstate';
import { type ChartNode, leavesOf } from '../../prove/chart';
import type { encounterFlow } from '../flow';

export type Snapshot = SnapshotFrom<typeof encounterFlow>;

/** A statechart under proof: the real one, or in a test one that was broken on purpose. */
export type Chart = typeof encounterFlow;

/** Ids of all states that can be on screen, as `stateIdOf` names them. */
export const stateIdsOf = (chart: Chart): string[] =>
  leavesOf((chart.root as unknown as ChartNode).states.talk as ChartNode).map(({ path }) =>
    path.slice(path[1] === 'contact' ? 2 : 1).join('.'),
  );

/** Where a stood-down emergency would return to. */
export const returnsTo = (snapshot: Snapshot): string[] =>
  Object.values(snapshot.historyValue as Record<string, { id: string }[]>)
    .flat()
    .map(({ id }) => id);
