import { describe, expect, test } from 'vitest';
import { CLAUSES } from '../../flows/clauses';
import { encounterFlow } from '../../flows/encounter/flow';
import { stateIdsOf } from '../../flows/encounter/prove/chart';
import { chartAddress, chartInAddress } from '../../src/training/chart/address';
import { CHART_NAMES, graphNamed, rulesNamed } from '../../src/training/chart/charts';
import { graphOf } from '../../src/training/chart/graph';
import { namesIn } from '../../src/training/chart/names';
import { anyFlow, drawn } from './anyFlow';
import { countIn, LANGUAGES, lookupIn } from './support';

describe('図にあるものは、流れにあるものと同じ', () => {
  const graph = graphNamed('encounter');

  test('場面と矢印の数：ひとりでに起きること、履歴、並行も数える', () => {
    const written = countIn(encounterFlow.config as never);
    // The parallel root itself is the page, and no box on it.
    expect(graph.states).toHaveLength(written.states - 1);
    expect(graph.arrows).toHaveLength(written.arrows);
    expect(graph.states.filter(({ first }) => first)).toHaveLength(written.beginnings);
    expect(graph.arrows.filter(({ fact }) => fact === '')).toHaveLength(4);
    expect(graph.states.filter(({ kind }) => kind === 'history')).toHaveLength(1);
    expect(graph.states.filter(({ kind }) => kind === 'parallel')).toHaveLength(1);
    console.info(`${graph.states.length} states, ${graph.arrows.length} arrows`);
  });

  test('場面の名は画面と同じで、二つとない', () => {
    const ids = graph.states.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const screens = graph.states.filter(({ meta }) => meta !== null).map(({ id }) => id);
    expect(screens.sort()).toEqual(stateIdsOf(encounterFlow).sort());
    const arrows = graph.arrows.map(({ id }) => id);
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  test('矢印は、ある場面から、ある場面へ。線は本道と隣だけ', () => {
    const ids = new Set(graph.states.map(({ id }) => id));
    for (const { from, to } of graph.arrows) {
      expect(ids.has(from), from).toBe(true);
      if (to !== null) expect(ids.has(to), to).toBe(true);
    }
    const lines = new Set(
      graph.arrows.filter(({ line }) => line).map(({ from, to }) => `${from} → ${to}`),
    );
    expect(lines).toContain('warning.watch → termination');
    expect(lines).toContain('contact → emergency');
    // Told inside the box, since a line would cross half of the drawing.
    expect(lines).not.toContain('termination.watch → aftermath');
    expect(lines).not.toContain('emergency → last');
    expect(lines.size).toBeGreaterThan(35);
    expect(lines.size).toBeLessThan(50);
  });

  test('根拠は条文の一覧に、決まりの場面は図にある。どの画面にも決まりが一つはある', () => {
    const clauses = graph.states.flatMap(({ meta }) => meta?.clauses ?? []);
    expect(clauses.length).toBeGreaterThan(50);
    for (const clause of clauses) expect(Object.hasOwn(CLAUSES, clause), clause).toBe(true);
    let spoken = 0;
    for (const name of CHART_NAMES) {
      const ids = new Set(graphNamed(name).states.map(({ id }) => id));
      for (const [rule, { rests, of }] of Object.entries(rulesNamed(name))) {
        expect(of.length, rule).toBeGreaterThan(0);
        for (const id of of) expect(ids.has(id), `${rule}: ${id}`).toBe(true);
        for (const clause of rests) expect(Object.hasOwn(CLAUSES, clause), clause).toBe(true);
        spoken += 1;
      }
    }
    expect(spoken).toBeGreaterThanOrEqual(13);
  });
});

describe.each(LANGUAGES)('図のことば：%s', (language) => {
  test.each(CHART_NAMES)(
    '%s：場面にも、できごとにも、条件にも、決まりにも、ことばがある',
    (name) => {
      const words = lookupIn(language);
      const names = namesIn(name, words);
      const { states, arrows } = graphNamed(name);
      const told = [
        ...states.map(({ id }) => [id, names.state(id)]),
        ...arrows.map((arrow) => [arrow.id, names.arrow(arrow)]),
        ...Object.keys(rulesNamed(name)).map((rule) => [rule, words('proof', `rules.${rule}`)]),
        [name, words('chart', `machines.${name}`)],
      ];
      expect(told.length).toBeGreaterThan(150);
      const missing = told.filter(([, text]) => text === null || text === undefined);
      expect(missing).toEqual([]);
      // A gap that only a record fills.
      expect(told.filter(([, text]) => text?.includes('{{'))).toEqual([]);
    },
  );
});

describe('どんな流れでも描ける', () => {
  const graph = graphOf(drawn);

  test('根が並行でなくても、根の矢印も、名のない組も', () => {
    const written = countIn(anyFlow.config as never);
    expect(graph.states).toHaveLength(written.states);
    expect(graph.arrows).toHaveLength(written.arrows);
    expect(graph.states.map(({ id }) => id)).toEqual([
      'case',
      'open',
      'watching',
      'watching.daily',
      'watching.weekly',
      'asking',
      'asking.quiet',
      'asking.busy',
      'last',
      'gone',
    ]);
    expect(
      graph.arrows.map(({ from, fact, guard, to, line }) => [from, fact, guard, to, line]),
    ).toEqual([
      ['case', 'withdrawn', 'mayWithdraw', 'gone', false],
      ['open', 'closed', null, 'gone', true],
      ['watching.daily', '', null, 'watching.weekly', true],
      ['watching.weekly', 'missed', null, 'watching.daily', true],
      // Out of a part that goes on beside others: told, not drawn across.
      ['watching.weekly', 'over', null, 'gone', false],
      ['asking.quiet', 'asked', null, 'asking.busy', true],
      ['gone', 'reopened', null, 'last', false],
      ['gone', 'noted', null, null, false],
    ]);
  });
});

test('住所：図も場面も住所にあり、知らない図は応対の流れになる', () => {
  expect(chartInAddress('#/chart')).toEqual({ chart: 'encounter', state: null });
  expect(chartInAddress(chartAddress('encounter', 'warning.say'))).toEqual({
    chart: 'encounter',
    state: 'warning.say',
  });
  expect(chartInAddress(chartAddress('encounter'))).toEqual({ chart: 'encounter', state: null });
  expect(chartInAddress('#/chart/nothing/x')).toEqual({ chart: 'encounter', state: null });
  expect(chartInAddress('#/charts')).toBeNull();
  expect(chartInAddress('#/chart/encounter/<svg>')).toBeNull();
});
