import { describe, expect, test } from 'vitest';
import { placeCharts, placeGraph } from '../../scripts/vite/charts/place';
import { widthOf, wrap } from '../../scripts/vite/charts/wrap';
import { CHART_NAMES, graphNamed } from '../../src/training/chart/charts';
import { graphOf } from '../../src/training/chart/graph';
import { type Names, namesIn } from '../../src/training/chart/names';
import { type Figure, LETTERS, type PlacedState } from '../../src/training/chart/placed';
import { drawn } from './anyFlow';
import { LANGUAGES, lookupIn } from './support';

const inside = (inner: PlacedState, outer: PlacedState): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const apart = (one: PlacedState, other: PlacedState): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

const sumOf = (lines: readonly number[]): number => lines.reduce((sum, length) => sum + length, 0);

describe.each(LANGUAGES)('置かれた図：%s', async (language) => {
  const words = lookupIn(language);
  const placed = await placeCharts(words, language);

  test.each(CHART_NAMES)('%s：どの場面も矢印も、ちょうど一度だけ置かれている', (name) => {
    const { states, arrows } = graphNamed(name);
    const figures = placed[name] ?? [];
    const boxes = figures.flatMap((figure) => figure.states.map(({ id }) => id));
    const rows = figures.flatMap((figure) => figure.rows.map(({ arrow }) => arrow));
    const lined = figures.flatMap((figure) => figure.lines.flatMap((line) => line.arrows));
    expect(boxes.sort()).toEqual(states.map(({ id }) => id).sort());
    expect(rows.sort()).toEqual(arrows.map(({ id }) => id).sort());
    expect(lined.sort()).toEqual(
      arrows
        .filter(({ line }) => line)
        .map(({ id }) => id)
        .sort(),
    );
    console.info(`${name}: ${boxes.length} boxes, ${rows.length} rows, ${lined.length} on lines`);
  });

  test.each(CHART_NAMES)('%s：横に動かさずに読める幅で、履歴の印は丸い', (name) => {
    const figures = placed[name] ?? [];
    expect(figures.length).toBeGreaterThan(0);
    for (const { region, width } of figures) expect(width, region).toBeLessThanOrEqual(1000);
    const marks = graphNamed(name).states.filter(({ kind }) => kind === 'history');
    expect(marks).toHaveLength(1);
    for (const { id } of marks) {
      const box = figures.flatMap(({ states }) => states).find((state) => state.id === id);
      expect(box?.width, id).toBe(LETTERS.tap);
      expect(box?.height, id).toBe(LETTERS.tap);
    }
  });

  test.each(CHART_NAMES)('%s：箱は組の中に収まり、重ならず、切れたことばがない', (name) => {
    const graph = graphNamed(name);
    const names = namesIn(name, words);
    let compared = 0;
    for (const figure of placed[name] ?? []) {
      const boxOf = new Map(figure.states.map((box) => [box.id, box]));
      for (const { id, parent } of graph.states.filter((state) => boxOf.has(state.id))) {
        const box = boxOf.get(id) as PlacedState;
        const group = parent === null ? undefined : boxOf.get(parent);
        if (group !== undefined) expect(inside(box, group), `${id} in ${parent}`).toBe(true);
        const beside = graph.states.filter((state) => state.parent === parent && state.id > id);
        for (const other of beside) {
          const neighbour = boxOf.get(other.id);
          if (neighbour === undefined) continue;
          expect(apart(box, neighbour), `${id} over ${other.id}`).toBe(true);
          compared += 1;
        }
        if (box.name.length > 0) expect(sumOf(box.name), id).toBe(names.state(id)?.length);
      }
      for (const row of figure.rows) {
        const arrow = graph.arrows.find(({ id }) => id === row.arrow);
        const text = arrow === undefined ? null : names.arrow(arrow);
        expect(sumOf(row.text), row.arrow).toBe(text?.length);
      }
      expectInFigure(figure);
    }
    expect(compared).toBeGreaterThan(30);
  });
});

function expectInFigure({ width, height, rows, lines }: Figure): void {
  const points = [...rows.map(({ x, y }) => [x, y]), ...lines.flatMap((line) => line.points)];
  expect(points.length).toBeGreaterThan(20);
  for (const [x = -1, y = -1] of points) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(width);
    expect(y).toBeLessThanOrEqual(height);
  }
  for (const { points: line } of lines) expect(line.length).toBeGreaterThanOrEqual(2);
}

test('並ぶ部分のある、根が並行でない流れも、一つの図に収まる', async () => {
  const graph = graphOf(drawn);
  const same = (text: string) => text;
  const names: Names = {
    state: same,
    fact: same,
    guard: same,
    role: same,
    arrow: ({ fact }) => fact || '-',
  };
  const [figure, ...others] = await placeGraph(graph, names, 'en');
  expect(others).toEqual([]);
  expect(figure?.states.map(({ id }) => id).sort()).toEqual(
    graph.states.map(({ id }) => id).sort(),
  );
  expect(figure?.rows).toHaveLength(graph.arrows.length);
  const boxOf = (id: string) => figure?.states.find((box) => box.id === id) as PlacedState;
  expect(apart(boxOf('watching'), boxOf('asking'))).toBe(true);
  expect(inside(boxOf('watching.daily'), boxOf('watching'))).toBe(true);
});

test('ことばのない場面があれば、描かずに倒れる', async () => {
  const none = () => '';
  const nameless: Names = { state: () => null, fact: none, guard: none, role: none, arrow: none };
  await expect(placeGraph(graphOf(drawn), nameless, 'ja')).rejects.toThrow('no words for case');
});

describe('行を折る', () => {
  test('文節で折り、括弧を行の頭にも尻にも残さない', () => {
    const lines = wrap('退去しなかった［決めた回数に達した］', 16, 'ja');
    expect(lines.join('')).toBe('退去しなかった［決めた回数に達した］');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).not.toMatch(/^［?］/);
      expect(line).not.toMatch(/［$/);
    }
  });
  test('折れないことばは、途中で切ってでも収める', () => {
    const lines = wrap('あ'.repeat(40), 12, 'ja');
    expect(lines.join('')).toBe('あ'.repeat(40));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(12);
  });
  test('英語は語で折り、一文字も失わない', () => {
    const text = 'recording started [announced, or with a reason]';
    const lines = wrap(text, 10, 'en');
    expect(lines.join('')).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
  });
});
