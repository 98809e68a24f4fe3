import { type AnyStateMachine, transition } from 'xstate';
import { beginningOf } from './chart';
import { type Kind, type Node, pathTo, type Walk } from './walk';

const pictureOf = ({ value, context }: { value: unknown; context: unknown }): string =>
  JSON.stringify([value, context]);

/**
 * Situations whose facts, written down and read again, do not lead where they led at first, or are
 * refused on the way. Only the ends of the walk are replayed: every other path is a prefix of
 * one of them, and is compared when its turn comes.
 */
export function forgetful<K extends Kind>(chart: AnyStateMachine, { nodes }: Walk<K>): Node<K>[] {
  const inner = new Set(nodes.map(({ from }) => from));
  const failed = new Set<Node<K>>();
  for (const end of nodes.filter((node) => !inner.has(node))) {
    const prefixes: Node<K>[] = [];
    for (let at: Node<K> | null = end; at?.by; at = at.from) prefixes.unshift(at);
    const written = JSON.parse(JSON.stringify(pathTo(end))) as K['fact'][];
    let snapshot = beginningOf<K>(chart);
    written.forEach((fact, index) => {
      const prefix = prefixes[index] as Node<K>;
      const accepted = snapshot.can(fact);
      const [next] = transition(chart, snapshot, fact);
      if (!accepted || pictureOf(next) !== pictureOf(prefix.snapshot)) failed.add(prefix);
      snapshot = next;
    });
  }
  return nodes.filter((node) => failed.has(node));
}
