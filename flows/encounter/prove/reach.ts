import type { Node, Walk } from './explore';

/** Situations that no further fact can lead to `closed`: walked backwards from there (R12). */
export function lostNodes({ nodes, edges }: Walk): Node[] {
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

/** Screens on which nothing leads on to another screen (R12). */
export const deadEnds = ({ nodes, edges }: Walk): Node[] =>
  nodes.filter((node) => !(edges.get(node) ?? []).some(({ to }) => to.state !== node.state));
