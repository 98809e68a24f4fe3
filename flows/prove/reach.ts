import type { Kind, Node, Walk } from './walk';

/** Situations that no further fact can lead to `closed`: walked backwards from there. */
export function lostNodes<K extends Kind>({ nodes, edges }: Walk<K>): Node<K>[] {
  const into = new Map<string, string[]>();
  for (const [from, out] of edges)
    for (const { to } of out) into.set(to.key, [...(into.get(to.key) ?? []), from.key]);
  const saved = new Set(nodes.filter(({ state }) => state === 'closed').map(({ key }) => key));
  const queue = [...saved];
  for (let index = 0; index < queue.length; index += 1)
    for (const key of into.get(queue[index] as string) ?? [])
      if (!saved.has(key)) {
        saved.add(key);
        queue.push(key);
      }
  return nodes.filter(({ key }) => !saved.has(key));
}

/** Screens on which nothing leads on to another screen. */
export const deadEnds = <K extends Kind>({ nodes, edges }: Walk<K>): Node<K>[] =>
  nodes.filter((node) => !(edges.get(node) ?? []).some(({ to }) => to.state !== node.state));
