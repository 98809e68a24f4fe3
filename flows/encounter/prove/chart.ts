import { createActor, initialTransition, type SnapshotFrom } from 'xstate';
import type { EncounterFact } from '../facts';
import type { encounterFlow } from '../flow';

export type Snapshot = SnapshotFrom<typeof encounterFlow>;

/** A statechart under proof: the real one, or in a test one that was broken on purpose. */
export type Chart = typeof encounterFlow;

export const beginningOf = (chart: Chart): Snapshot => initialTransition(chart)[0];

type Stepping = (snapshot: Snapshot, fact: EncounterFact) => Snapshot | null;

/**
 * The chart's step: the next snapshot, or null when the fact is refused. `transition` builds an actor for each
 * call; a proof takes so many steps that one idle actor is kept for all. `can` comes first, being
 * many times cheaper than a step. R13 replays with `transition` itself and compares.
 */
export function steppingOn(chart: Chart): Stepping {
  const self = createActor(chart);
  const nothing = () => {};
  const scope: Parameters<Chart['transition']>[2] = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return (snapshot, fact) =>
    snapshot.can(fact) ? (chart.transition(snapshot, fact, scope) as Snapshot) : null;
}

type StateNode = { id: string; type: string; path: string[]; states: Record<string, StateNode> };

const leaves = (node: StateNode): StateNode[] =>
  node.type === 'atomic' ? [node] : Object.values(node.states).flatMap(leaves);

/** Ids of all states that can be on screen, as `stateIdOf` names them. */
export const stateIdsOf = (chart: Chart): string[] =>
  leaves((chart.root as unknown as StateNode).states.talk as StateNode).map(({ path }) =>
    path.slice(path[1] === 'contact' ? 2 : 1).join('.'),
  );

/** Where a stood-down emergency would return to. */
export const returnsTo = (snapshot: Snapshot): string[] =>
  Object.values(snapshot.historyValue as Record<string, { id: string }[]>)
    .flat()
    .map(({ id }) => id);
