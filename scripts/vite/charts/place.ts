import type { ElkExtendedEdge } from 'elkjs';
import Elk from 'elkjs/lib/elk.bundled.js';
import { CHART_NAMES, graphNamed } from '../../../src/training/chart/charts.ts';
import type { Graph } from '../../../src/training/chart/graph.ts';
import { type Lookup, type Names, namesIn } from '../../../src/training/chart/names.ts';
import {
  type Figure,
  LETTERS,
  type PlacedLine,
  type PlacedRow,
} from '../../../src/training/chart/placed.ts';
import { type BoxNode, boxOf, type LabelledEdge } from './elkGraph.ts';

type Corner = { x: number; y: number };

const { pad, tap } = LETTERS;
const whole = Math.round;

const shifted = (rows: readonly PlacedRow[], { x, y }: Corner): PlacedRow[] =>
  rows.map((row) => ({ ...row, x: whole(row.x + x), y: whole(row.y + y) }));

/** Puts the boxes of a figure down, groups before what is in them; keeps every corner for the lines. */
function putBoxes(box: BoxNode, at: Corner, figure: Figure, corners: Map<string, Corner>): void {
  const corner = { x: at.x + (box.x ?? 0), y: at.y + (box.y ?? 0) };
  corners.set(box.id, corner);
  const { name, inside } = box;
  // A box with nothing but its name has it in the middle.
  const bare = inside?.rows.length === 0 && box.children === undefined;
  const top = bare ? ((box.height ?? 0) - (name?.height ?? 0)) / 2 : pad;
  figure.states.push({
    id: box.id,
    x: whole(corner.x),
    y: whole(corner.y),
    // A box fills the room it was given; a mark without a name does not grow.
    width: whole(name === undefined ? tap : (box.width ?? 0)),
    height: whole(name === undefined ? tap : (box.height ?? 0)),
    name: name?.lines ?? [],
    top: whole(top),
  });
  const below = corner.y + pad + (name?.height ?? 0) + pad / 2;
  figure.rows.push(...shifted(inside?.rows ?? [], { x: corner.x + pad, y: below }));
  for (const child of box.children ?? []) putBoxes(child, corner, figure, corners);
}

function lineOf(edge: LabelledEdge, { x, y }: Corner): PlacedLine {
  const points = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map((point): [number, number] => [
      whole(point.x + x),
      whole(point.y + y),
    ]),
  );
  return { arrows: edge.told.map(({ id }) => id), points };
}

/** Every line of a figure, wherever it was laid out; an edge's corner is that of its container. */
function putLines(box: BoxNode, figure: Figure, corners: Map<string, Corner>): void {
  for (const edge of (box.edges ?? []) as (ElkExtendedEdge & LabelledEdge)[]) {
    const from = corners.get(edge.container ?? box.id) ?? { x: 0, y: 0 };
    figure.lines.push(lineOf(edge, from));
    const [label] = edge.labels ?? [];
    const corner = { x: from.x + (label?.x ?? 0), y: from.y + (label?.y ?? 0) };
    figure.rows.push(...shifted(edge.block.rows, corner));
  }
  for (const child of box.children ?? []) putLines(child, figure, corners);
}

/** Lays one statechart out: a figure for each of its regions. The words decide how large boxes are. */
export async function placeGraph(graph: Graph, names: Names, language: string): Promise<Figure[]> {
  const elk = new Elk();
  const figures = graph.states
    .filter(({ parent }) => parent === null)
    .map(async (region): Promise<Figure> => {
      const laid = await elk.layout(boxOf(region, { graph, names, language }));
      const corners = new Map<string, Corner>();
      const figure: Figure = {
        region: region.id,
        width: whole(laid.width ?? 0),
        height: whole(laid.height ?? 0),
        states: [],
        lines: [],
        rows: [],
      };
      putBoxes(laid, { x: 0, y: 0 }, figure, corners);
      putLines(laid, figure, corners);
      return figure;
    });
  return Promise.all(figures);
}

/** Where everything of every drawn statechart stands, by chart. `words` are those of one language. */
export async function placeCharts(
  words: Lookup,
  language: string,
): Promise<Record<string, Figure[]>> {
  const placed = CHART_NAMES.map(
    async (name): Promise<[string, Figure[]]> => [
      name,
      await placeGraph(graphNamed(name), namesIn(name, words), language),
    ],
  );
  return Object.fromEntries(await Promise.all(placed));
}
