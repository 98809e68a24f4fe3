import type { AnyStateMachine } from 'xstate';
import { deadEnds, lostNodes } from './reach';
import { forgetful } from './replay';
import { type Edge, type Kind, type Node, pathTo, type Walk } from './walk';

/**
 * One rule, asked of every edge and of every situation with all that it accepts. True is kept, false
 * is a violation.
 */
export type Rule<K extends Kind, Id extends string> = {
  id: Id;
  edge?: (edge: Edge<K>) => boolean;
  node?: (node: Node<K>, out: readonly Edge<K>[]) => boolean;
};

/** A rule that does not hold, with the facts that break it and the state they lead to. */
export type Broken<K extends Kind, Id extends string> = {
  rule: Id;
  path: K['fact'][];
  state: string;
};

/** What is asked of a walk as a whole, under which id: null where it is not asked. */
export type Whole<Id extends string> = {
  /** `closed` is in reach of everything, and no screen is a dead end. */
  reach: Id | null;
  /** Every prefix of a path, written down and read again, leads to the same. */
  replay: Id | null;
};

/** The rules that a walk can show to hold or to be broken. */
export const askedOf = <Id extends string>(
  rules: readonly { id: Id }[],
  { reach, replay }: Whole<Id>,
): ReadonlySet<Id> =>
  new Set([...rules.map(({ id }) => id), reach, replay].filter((id) => id !== null));

/** What a walk shows to be broken: at most one path a rule, the shortest. */
export function brokenIn<K extends Kind, Id extends string>(
  chart: AnyStateMachine,
  walk: Walk<K>,
  rules: readonly Rule<K, Id>[],
  { reach, replay }: Whole<Id>,
): Broken<K, Id>[] {
  const found = new Map<Id, Broken<K, Id>>();
  const report = (rule: Id, path: K['fact'][], { state }: Node<K>): void => {
    const shortest = found.get(rule);
    if (shortest === undefined || path.length < shortest.path.length)
      found.set(rule, { rule, path, state });
  };
  const { refused } = walk;
  if (refused !== null) {
    if (reach === null) throw new Error(`the walk cannot begin: ${refused.type} was refused`);
    return [{ rule: reach, path: [refused], state: 'home' }];
  }
  for (const node of walk.nodes) {
    const out = walk.edges.get(node) ?? [];
    for (const { id, edge: holds, node: stands } of rules) {
      if (stands !== undefined && !stands(node, out)) report(id, pathTo(node), node);
      if (holds === undefined) continue;
      const bad = out.find((edge) => !holds(edge));
      if (bad !== undefined) report(id, [...pathTo(node), bad.fact], bad.to);
    }
  }
  if (reach !== null)
    for (const node of [...lostNodes(walk), ...deadEnds(walk)]) report(reach, pathTo(node), node);
  if (replay !== null)
    for (const node of forgetful(chart, walk)) report(replay, pathTo(node), node);
  return [...found.values()];
}
