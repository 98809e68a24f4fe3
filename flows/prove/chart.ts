import { type AnyStateMachine, createActor, initialTransition } from 'xstate';
import type { Kind } from './walk';

export const beginningOf = <K extends Kind>(chart: AnyStateMachine): K['snapshot'] =>
  initialTransition(chart)[0];

/**
 * The chart's step: the next snapshot, or null when the fact is refused. `transition` builds an actor for each
 * call; a proof takes so many steps that one idle actor is kept for all. `can` comes first, being
 * many times cheaper than a step. `forgetful` replays with `transition` itself and compares.
 */
export function steppingOn<K extends Kind>(
  chart: AnyStateMachine,
): (snapshot: K['snapshot'], fact: K['fact']) => K['snapshot'] | null {
  const self = createActor(chart);
  const nothing = () => {};
  const scope: Parameters<AnyStateMachine['transition']>[2] = {
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
  return (snapshot, fact) => (snapshot.can(fact) ? chart.transition(snapshot, fact, scope) : null);
}

/** A state of a chart, as far as a proof looks at it. */
export type ChartNode = {
  id: string;
  type: string;
  path: string[];
  states: Record<string, ChartNode>;
};

/** The states below this one that have none below themselves; no history states. */
export const leavesOf = (node: ChartNode): ChartNode[] =>
  node.type === 'atomic' ? [node] : Object.values(node.states).flatMap(leavesOf);
