import { describe, expect, test } from 'vitest';
import { CLAUSES } from '../../flows/clauses';
import { encounterFlow } from '../../flows/encounter/flow';
import { stateIdsOf } from '../../flows/encounter/prove/chart';
import { onlineAbuseFlow } from '../../flows/onlineAbuse/flow';
import { stateIdsOf as caseStateIdsOf } from '../../flows/onlineAbuse/prove/situation';
import { chartAddress, chartInAddress } from '../../src/training/chart/address';
import {
  CHART_NAMES,
  type ChartName,
  graphNamed,
  rulesNamed,
} from '../../src/training/chart/charts';
import { type ChartState, graphOf } from '../../src/training/chart/graph';
import { namesIn } from '../../src/training/chart/names';
import { anyFlow, drawn } from './anyFlow';
import { countIn, LANGUAGES, lookupIn } from './support';

/** Each machine as it was written. The parallel root of the encounter is the page, and no box on it. */
const WRITTEN = {
  encounter: {
    config: encounterFlow.config,
    noBox: 1,
    screens: stateIdsOf(encounterFlow),
    itself: 4,
    histories: 1,
    parallels: 1,
  },
  onlineAbuse: {
    config: onlineAbuseFlow.config,
    noBox: 0,
    // All screens and all states of tracks; the board itself is a screen as well.
    screens: [...caseStateIdsOf(onlineAbuseFlow), 'handling'],
    itself: 8,
    histories: 1,
    parallels: 1,
  },
} as const satisfies Record<ChartName, object>;

/** A state and every group that it is in. */
const groupsOf = (states: readonly ChartState[], id: string | null): string[] =>
  id === null
    ? []
    : [id, ...groupsOf(states, states.find((state) => state.id === id)?.parent ?? null)];

const linesOf = (name: ChartName) =>
  new Set(
    graphNamed(name)
      .arrows.filter(({ line }) => line)
      .map(({ from, to }) => `${from} → ${to}`),
  );

describe('図にあるものは、流れにあるものと同じ', () => {
  test.each(CHART_NAMES)('%s：場面と矢印の数。ひとりでに起きること、履歴、並行も数える', (name) => {
    const graph = graphNamed(name);
    const { config, noBox, itself, histories, parallels } = WRITTEN[name];
    const written = countIn(config as never);
    expect(graph.states).toHaveLength(written.states - noBox);
    expect(graph.arrows).toHaveLength(written.arrows);
    expect(graph.states.filter(({ first }) => first)).toHaveLength(written.beginnings);
    expect(graph.arrows.filter(({ fact }) => fact === '')).toHaveLength(itself);
    expect(graph.states.filter(({ kind }) => kind === 'history')).toHaveLength(histories);
    expect(graph.states.filter(({ kind }) => kind === 'parallel')).toHaveLength(parallels);
    console.info(`${name}: ${graph.states.length} states, ${graph.arrows.length} arrows`);
  });

  test.each(CHART_NAMES)('%s：場面の名は画面と同じで、二つとない', (name) => {
    const graph = graphNamed(name);
    const ids = graph.states.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const screens = graph.states.filter(({ meta }) => meta !== null).map(({ id }) => id);
    expect(screens.sort()).toEqual([...WRITTEN[name].screens].sort());
    const arrows = graph.arrows.map(({ id }) => id);
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  test.each(CHART_NAMES)('%s：矢印は、ある場面から、ある場面へ', (name) => {
    const { states, arrows } = graphNamed(name);
    const ids = new Set(states.map(({ id }) => id));
    for (const { from, to } of arrows) {
      expect(ids.has(from), from).toBe(true);
      if (to !== null) expect(ids.has(to), to).toBe(true);
    }
  });

  test('応対の線は、本道と隣だけ', () => {
    const lines = linesOf('encounter');
    expect(lines).toContain('warning.watch → termination');
    expect(lines).toContain('contact → emergency');
    // Told inside the box, since a line would cross half of the drawing.
    expect(lines).not.toContain('termination.watch → aftermath');
    expect(lines).not.toContain('emergency → last');
    expect(lines.size).toBeGreaterThan(35);
    expect(lines.size).toBeLessThan(50);
  });

  test('炎上等の線は、並ぶ仕事の中だけで、並ぶ仕事の脇を通らない', () => {
    const lines = linesOf('onlineAbuse');
    expect(lines).toContain('relation → handling');
    expect(lines).toContain('handling → closed');
    expect(lines).toContain('malice.police → malice.victimReport');
    // By itself, there and back.
    expect(lines).toContain('evidence.kept → evidence.wanting');
    expect(lines).toContain('evidence.wanting → evidence.kept');
    expect(lines).not.toContain('relation → closed');
    expect(lines).not.toContain('closed → last');
    expect(lines.size).toBeGreaterThan(50);
    expect(lines.size).toBeLessThan(65);
  });

  test('根拠は条文の一覧に、決まりの場面は図にある。どの画面にも決まりが一つはある', () => {
    let spoken = 0;
    for (const name of CHART_NAMES) {
      const { states } = graphNamed(name);
      const clauses = states.flatMap(({ meta }) => meta?.clauses ?? []);
      expect(clauses.length, name).toBeGreaterThan(50);
      for (const clause of clauses) expect(Object.hasOwn(CLAUSES, clause), clause).toBe(true);
      const ids = new Set(states.map(({ id }) => id));
      const rules = Object.entries(rulesNamed(name));
      for (const [rule, { rests, of }] of rules) {
        expect(of.length, rule).toBeGreaterThan(0);
        for (const id of of) expect(ids.has(id), `${rule}: ${id}`).toBe(true);
        for (const clause of rests) expect(Object.hasOwn(CLAUSES, clause), clause).toBe(true);
        spoken += 1;
      }
      for (const { id, meta } of states) {
        if (meta === null) continue;
        const within = groupsOf(states, id);
        expect(
          rules.some(([, { of }]) => of.some((one) => within.includes(one))),
          id,
        ).toBe(true);
      }
    }
    // R1–R13 and A1–A16.
    expect(spoken).toBe(29);
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
        ...states.flatMap(({ meta }) =>
          meta?.who === undefined ? [] : [[meta.who, names.role(meta.who)]],
        ),
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
  expect(chartInAddress('#/chart/onlineAbuse/malice.police')).toEqual({
    chart: 'onlineAbuse',
    state: 'malice.police',
  });
  expect(chartInAddress('#/chart/nothing/x')).toEqual({ chart: 'encounter', state: null });
  expect(chartInAddress('#/charts')).toBeNull();
  expect(chartInAddress('#/chart/encounter/<svg>')).toBeNull();
});
