import { type AnyStateMachine, initialTransition } from 'xstate';
import { steppingOn } from '../stepping';
import type { Kind } from './walk';

export const beginningOf = <K extends Kind>(chart: AnyStateMachine): K['snapshot'] =>
  initialTransition(chart)[0];

/**
 * The chart's step: the next snapshot, or null when the fact is refused. `can` comes first, being
 * many times cheaper than a step. `forgetful` replays with XState's own `transition` and compares.
 */
export function provingStep<K extends Kind>(
  chart: AnyStateMachine,
): (snapshot: K['snapshot'], fact: K['fact']) => K['snapshot'] | null {
  const step = steppingOn<K['snapshot'], K['fact']>(chart);
  return (snapshot, fact) => (snapshot.can(fact) ? step(snapshot, fact) : null);
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
