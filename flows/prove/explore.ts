import { beginningOf, provingStep } from './chart';
import type { Edge, Kind, Lens, Node, Subject, Walk } from './walk';

/** Many times the largest walk; beyond it something is no longer bounded. */
const LARGEST = 50_000;

/**
 * Walks every situation that a lens tells apart, breadth first, from the `opening` fact on. It tries
 * the lens's samples on each one, keeps the accepted ones as edges, and goes on from each situation
 * it has not seen.
 */
export function explore<K extends Kind>(
  { chart, stateOf, samplesOf, follow }: Subject<K>,
  opening: K['fact'],
  trace: K['trace'],
  lens: Lens<K>,
): Walk<K> {
  type Type = K['fact']['type'];
  const types = new Map<string, Type[]>();
  const nodes: Node<K>[] = [];
  const edges = new Map<Node<K>, Edge<K>[]>();
  const known = new Map<string, Node<K>>();
  let transitions = 0;

  const step = provingStep<K>(chart);
  const named = (
    snapshot: K['snapshot'],
    trace: K['trace'],
    from: Node<K> | null,
    by: K['fact'] | null,
  ): Node<K> => ({ key: '', state: stateOf(snapshot), snapshot, trace, from, by });
  const after = (node: Node<K>, fact: K['fact']): Node<K> | null => {
    const snapshot = step(node.snapshot, fact);
    if (snapshot === null) return null;
    return named(snapshot, follow(node.trace, fact, node.state), node, fact);
  };
  const admit = (node: Node<K>): Node<K> => {
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
  const heard = (node: Node<K>): Type[] => {
    const value = JSON.stringify(node.snapshot.value);
    const found = types.get(value);
    if (found !== undefined) return found;
    const events = new Set(
      (node.snapshot._nodes as unknown as { ownEvents: string[] }[]).flatMap(
        ({ ownEvents }) => ownEvents,
      ),
    );
    const kept = lens.types.filter((type) => events.has(type));
    types.set(value, kept);
    return kept;
  };

  const home = admit(named(beginningOf<K>(chart), trace, null, null));
  let start = home;
  for (const fact of [opening, ...lens.prelude]) {
    const next = after(start, fact);
    if (next === null) return { nodes, edges, transitions, refused: fact };
    start = next;
    transitions += 1;
  }
  edges.set(home, [{ from: home, fact: opening, to: admit(start) }]);
  for (let index = 1; index < nodes.length; index += 1) {
    const node = nodes[index] as Node<K>;
    const out: Edge<K>[] = [];
    for (const type of heard(node)) {
      for (const fact of samplesOf(type, node.snapshot)) {
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
  return { nodes, edges, transitions, refused: null };
}
