/** A state of a chart as a test looks at it. */
export type ChartNode<Meta, Told = unknown> = {
  id: string;
  type: string;
  path: string[];
  meta?: Meta;
  states: Record<string, ChartNode<Meta, Told>>;
  transitions: Map<string, { eventType: string; meta?: Told }[]>;
};

/** A state and all below it. */
export const statesOf = <Meta, Told = unknown>(
  node: ChartNode<Meta, Told>,
): ChartNode<Meta, Told>[] => [node, ...Object.values(node.states).flatMap(statesOf<Meta, Told>)];

/** Every transition of these states, with the id of the state it leads away from. */
export const transitionsOf = <Meta, Told>(nodes: readonly ChartNode<Meta, Told>[]) =>
  nodes.flatMap(({ id, transitions }) =>
    [...transitions.values()].flat().map((transition) => ({ id, ...transition })),
  );
