import type { EncounterFact, FactType } from '../facts';
import type { Figures } from '../figures';
import { type EncounterSnapshot, stateIdOf } from '../fold';
import { beginningOf, type Chart, type Snapshot, steppingOn } from './chart';
import type { Lens } from './lenses';
import { samplesOf } from './samples';
import { type Setup, startOf } from './setups';
import { follow, freshTrace, type Trace } from './trace';

/** One situation: a snapshot, what led there, and what a lens calls it. */
export type Node = {
  key: string;
  state: string;
  snapshot: Snapshot;
  trace: Trace;
  from: Node | null;
  by: EncounterFact | null;
};
export type Edge = { from: Node; fact: EncounterFact; to: Node };
export type Walk = { nodes: Node[]; edges: Map<Node, Edge[]>; transitions: number };

/** The facts that led to a node, from `encounter.started` on: the shortest way, as the walk is wide. */
export function pathTo(node: Node): EncounterFact[] {
  const path: EncounterFact[] = [];
  for (let at: Node | null = node; at?.by; at = at.from) path.unshift(at.by);
  return path;
}

/** Many times the largest walk; beyond it something is no longer bounded. */
const LARGEST = 50_000;

const named = (snapshot: Snapshot, trace: Trace, from: Node | null, by: EncounterFact | null) => ({
  key: '',
  state: stateIdOf(snapshot as EncounterSnapshot),
  snapshot,
  trace,
  from,
  by,
});

/**
 * Walks every situation that a lens tells apart, breadth first. It tries the lens's samples on each
 * one, keeps the accepted ones as edges, and goes on from each situation it has not seen.
 */
export function explore(chart: Chart, setup: Setup, figures: Figures, lens: Lens): Walk {
  const types = new Map<string, FactType[]>();
  const nodes: Node[] = [];
  const edges = new Map<Node, Edge[]>();
  const known = new Map<string, Node>();
  let transitions = 0;

  const step = steppingOn(chart);
  const after = (node: Node, fact: EncounterFact): Node | null => {
    const snapshot = step(node.snapshot, fact);
    if (snapshot === null) return null;
    return named(snapshot, follow(node.trace, fact, node.state), node, fact);
  };
  const admit = (node: Node): Node => {
    const key = lens.key(node);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    node.key = key;
    known.set(key, node);
    nodes.push(node);
    if (nodes.length > LARGEST) throw new Error('the walk does not end: something is unbounded');
    return node;
  };
  /** Types that no active state listens to are refused whatever they carry: not tried again. */
  const heard = (node: Node): FactType[] => {
    const value = JSON.stringify(node.snapshot.value);
    const found = types.get(value);
    if (found !== undefined) return found;
    const events = new Set(
      (node.snapshot._nodes as { ownEvents: string[] }[]).flatMap(({ ownEvents }) => ownEvents),
    );
    const kept = lens.types.filter((type) => events.has(type));
    types.set(value, kept);
    return kept;
  };

  const home = admit(named(beginningOf(chart), freshTrace(setup), null, null));
  let start = home;
  const opening = startOf(setup, figures);
  for (const fact of [opening, ...lens.prelude]) {
    const next = after(start, fact);
    if (next === null) throw new Error(`the walk cannot begin: ${fact.type} was refused`);
    start = next;
    transitions += 1;
  }
  edges.set(home, [{ from: home, fact: opening, to: admit(start) }]);
  for (let index = 1; index < nodes.length; index += 1) {
    const node = nodes[index] as Node;
    const out: Edge[] = [];
    for (const type of heard(node)) {
      for (const fact of samplesOf(type, node.snapshot.context)) {
        if (!lens.tries(node, fact)) continue;
        const next = after(node, fact);
        if (next === null) continue;
        transitions += 1;
        // The edge keeps what really came out; the walk goes on from the first of its kind.
        const to = admit(next);
        out.push({ from: node, fact, to: to === next ? to : { ...next, key: to.key } });
      }
    }
    edges.set(node, out);
  }
  return { nodes, edges, transitions };
}
