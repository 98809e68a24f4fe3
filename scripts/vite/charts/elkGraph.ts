import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs';
import type { ChartArrow, ChartState, Graph } from '../../../src/training/chart/graph.ts';
import type { Names } from '../../../src/training/chart/names.ts';
import { LETTERS } from '../../../src/training/chart/placed.ts';
import { type Block, nameBlock, rowBlock } from './texts.ts';

/** A state as the layout sees it, with what was measured of it. */
export type BoxNode = ElkNode & { name?: ReturnType<typeof nameBlock>; inside?: Block };
export type LabelledEdge = ElkExtendedEdge & { block: Block; told: ChartArrow[] };

const { pad, tap } = LETTERS;

/** A part that is laid out as layers, from top to bottom, with what is inside its groups. */
const LAYERS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'GREEDY',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
};

/** Parts that go on side by side: no line leads from one to another. */
const SIDE_BY_SIDE: LayoutOptions = {
  'elk.algorithm': 'rectpacking',
  'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
  'elk.rectpacking.widthApproximation.strategy': 'TARGET_WIDTH',
  'elk.rectpacking.whiteSpaceElimination.strategy': 'EQUAL_BETWEEN_STRUCTURES',
  'elk.rectpacking.widthApproximation.targetWidth': '900',
  'elk.spacing.nodeNode': '24',
};

export type Measured = { graph: Graph; names: Names; language: string };

/** What is told inside the box of a state: all that does not lead away by a line. */
const insideOf = (state: ChartState, { graph, names, language }: Measured): Block =>
  rowBlock(
    graph.arrows.filter(({ from, line }) => from === state.id && !line),
    names,
    language,
    graph.states.some(({ parent }) => parent === state.id) ? 'group' : 'step',
  );

/** The part whose inside is laid out together with a state: see `graph.ts`. */
function partOf(id: string, measured: Measured): string {
  const { states } = measured.graph;
  const parent = states.find((state) => state.id === id)?.parent ?? null;
  const beside = states.find((state) => state.id === parent)?.kind === 'parallel';
  return parent === null || beside ? id : partOf(parent, measured);
}

/** Groups are laid out with the part they are in; only its outermost box says how. */
function layoutOf(state: ChartState, measured: Measured): LayoutOptions {
  if (state.kind === 'parallel') return SIDE_BY_SIDE;
  return partOf(state.id, measured) === state.id ? LAYERS : {};
}

/** The box of a state with all that is in it. */
export function boxOf(state: ChartState, measured: Measured): BoxNode {
  if (state.kind === 'history') return { id: state.id, width: tap, height: tap };
  const name = nameBlock(state, measured.names, measured.language);
  const inside = insideOf(state, measured);
  const width = Math.max(name.width, inside.width) + 2 * pad;
  const gap = inside.height > 0 ? pad / 2 : 0;
  const height = Math.max(tap, name.height + gap + inside.height + 2 * pad);
  const children = measured.graph.states.filter(({ parent }) => parent === state.id);
  const box = { id: state.id, name, inside };
  if (children.length === 0) return { ...box, width: Math.max(tap, width), height };
  const edge = 2 * pad;
  return {
    ...box,
    children: children.map((child) => boxOf(child, measured)),
    edges: edgesIn(state, measured),
    layoutOptions: {
      ...layoutOf(state, measured),
      'elk.padding': `[top=${height + pad},left=${edge},bottom=${edge},right=${edge}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width}, ${height})`,
    },
  };
}

/** Where one arrives who enters a group: the line goes straight on to the state it begins with. */
function arrivalIn(id: string, measured: Measured): string {
  const begins = measured.graph.states.find(({ parent, first }) => parent === id && first);
  return begins === undefined ? id : arrivalIn(begins.id, measured);
}

/** The lines of one part: one for each pair of states, labelled with every transition between them. */
function edgesIn(part: ChartState, measured: Measured): LabelledEdge[] {
  const { graph, names, language } = measured;
  const order = new Map(graph.states.map(({ id }, at) => [id, at]));
  const pairs = new Map<string, ChartArrow[]>();
  for (const arrow of graph.arrows) {
    if (!arrow.line || partOf(arrow.from, measured) !== part.id) continue;
    const pair = `${arrow.from} ${arrow.to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), arrow]);
  }
  return [...pairs].map(([id, told]) => {
    const [{ from, to }] = told as [ChartArrow];
    const target = to ?? from;
    const block = rowBlock(told, names, language, 'line');
    const forward = (order.get(from) ?? 0) < (order.get(target) ?? 0);
    return {
      id,
      sources: [from],
      targets: [arrivalIn(target, measured)],
      labels: [{ text: id, width: block.width, height: block.height }],
      // The road leads down: what goes back is what is turned round.
      layoutOptions: { 'elk.layered.priority.direction': forward ? '10' : '0' },
      block,
      told,
    };
  });
}
