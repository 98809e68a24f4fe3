import { transition } from 'xstate';
import { beginningOf, type Chart } from './chart';
import { type Node, pathTo, type Walk } from './explore';

const pictureOf = ({ value, context }: { value: unknown; context: unknown }): string =>
  JSON.stringify([value, context]);

/**
 * Situations whose facts, written down and read again, do not lead where they led at first, or are
 * refused on the way (R13). Only the ends of the walk are replayed: every other path is a prefix of
 * one of them, and is compared when its turn comes.
 */
export function forgetful(chart: Chart, { nodes }: Walk): Node[] {
  const inner = new Set(nodes.map(({ from }) => from));
  const failed = new Set<Node>();
  for (const end of nodes.filter((node) => !inner.has(node))) {
    const prefixes: Node[] = [];
    for (let at: Node | null = end; at?.by; at = at.from) prefixes.unshift(at);
    const written = JSON.parse(JSON.stringify(pathTo(end))) as ReturnType<typeof pathTo>;
    let snapshot = beginningOf(chart);
    written.forEach((fact, index) => {
      const prefix = prefixes[index] as Node;
      const accepted = snapshot.can(fact);
      const [next] = transition(chart, snapshot, fact);
      if (!accepted || pictureOf(next) !== pictureOf(prefix.snapshot)) failed.add(prefix);
      snapshot = next;
    });
  }
  return nodes.filter((node) => failed.has(node));
}
