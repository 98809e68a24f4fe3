import { type AnyStateMachine, createActor } from 'xstate';

type Scope = Parameters<AnyStateMachine['transition']>[2];

function idleScope(chart: AnyStateMachine): Scope {
  const self = createActor(chart);
  const nothing = () => {};
  return {
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
}

/**
 * The chart's step: snapshot and fact to the next snapshot, the same one when the chart refuses the fact. Pure.
 * XState's own `transition` builds an actor, and with it the beginning, for each call; a log has
 * thousands of facts and a proof takes millions of steps, so one idle actor is kept for all. The proofs
 * replay every path with `transition` itself and compare.
 */
export function steppingOn<S, F>(chart: AnyStateMachine): (snapshot: S, fact: F) => S {
  let scope: Scope | null = null;
  return (snapshot, fact) => {
    scope ??= idleScope(chart);
    return chart.transition(snapshot as never, fact as never, scope) as S;
  };
}
