import type { MachineState } from './machine';

/** The part whose inside is laid out together: a region, or one part of what goes on side by side. */
const partOf = (state: MachineState): MachineState =>
  state.parent === undefined || state.parent.type === 'parallel' ? state : partOf(state.parent);

const isInside = (state: MachineState, group: MachineState): boolean =>
  state.parent !== undefined && (state.parent === group || isInside(state.parent, group));

/** Next to each other in reading order. */
function areNeighbours(from: MachineState, to: MachineState): boolean {
  if (from.parent === undefined || from.parent !== to.parent) return false;
  const order = Object.values(from.parent.states);
  return Math.abs(order.indexOf(from) - order.indexOf(to)) === 1;
}

/** What goes on side by side is large: the way past it would run along the whole drawing. */
function passesParallel(from: MachineState, to: MachineState): boolean {
  if (from.parent === undefined || from.parent !== to.parent) return false;
  const order = Object.values(from.parent.states);
  const ends = [order.indexOf(from), order.indexOf(to)];
  return order
    .slice(Math.min(...ends) + 1, Math.max(...ends))
    .some(({ type }) => type === 'parallel');
}

/**
 * Whether a transition earns a line: the `main` road, and ways between neighbours. All else would only
 * cross the whole drawing. No line leads inwards, or out of a part that goes on beside others, or
 * past such parts.
 */
export const isRoad = (from: MachineState, to: MachineState, main: boolean): boolean =>
  from !== to &&
  !isInside(to, from) &&
  partOf(from) === partOf(to) &&
  !passesParallel(from, to) &&
  (main || areNeighbours(from, to));

/** What leads the same way is on the same line. */
export function withLines<A extends { from: string; to: string | null; road: boolean }>(
  arrows: readonly A[],
): (Omit<A, 'road'> & { line: boolean })[] {
  const pairOf = ({ from, to }: A): string => `${from} ${to}`;
  const lined = new Set(arrows.filter(({ road }) => road).map(pairOf));
  return arrows.map((arrow) => {
    const { road: _, ...rest } = arrow;
    return { ...rest, line: lined.has(pairOf(arrow)) };
  });
}
