import { initialTransition, type SnapshotFrom } from 'xstate';
import { steppingOn } from '../stepping';
import type { EncounterFact } from './facts';
import { encounterFlow } from './flow';
import type { StateMeta } from './meta';

export type EncounterSnapshot = SnapshotFrom<typeof encounterFlow>;

/** Where every encounter begins: nobody is there yet. */
export const beginning = (): EncounterSnapshot => initialTransition(encounterFlow)[0];

/**
 * The next snapshot; unchanged when the chart refuses the fact. Pure; never throws on a fact of the
 * right shape. Whether it was taken, only `can` tells: an addendum is taken and changes nothing.
 */
export const step = steppingOn<EncounterSnapshot, EncounterFact>(encounterFlow);

/** Folds facts one after the other; refused ones change nothing. */
export const fold = (facts: readonly EncounterFact[]): EncounterSnapshot =>
  facts.reduce(step, beginning());

const pathOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => [
        key,
        ...pathOf(inner),
      ]);

/**
 * The id of the `talk` state on screen, for example `warning.say`: locale key, `data-state` and
 * test share it. `contact` only groups the states in which somebody is there, and has no name.
 */
export const stateIdOf = (snapshot: EncounterSnapshot): string => {
  const path = pathOf(snapshot.value.talk);
  return (path[0] === 'contact' ? path.slice(1) : path).join('.');
};

/** What the state on screen says of itself: kind of view, who acts, clauses. */
export const metaOf = (snapshot: EncounterSnapshot): StateMeta => {
  const [meta] = Object.values(snapshot.getMeta() as Record<string, StateMeta>);
  if (meta === undefined) throw new Error(`state without meta: ${stateIdOf(snapshot)}`);
  return meta;
};
