import { describe, expect, test } from 'vitest';
import { ROLES } from '../../flows/actors';
import { CLAUSES } from '../../flows/clauses';
import { CHANNELS } from '../../flows/encounter/context';
import { FACT_TYPES, FACTS } from '../../flows/encounter/facts';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import {
  PANEL_PROMPTS,
  PROMPTS,
  promptsFor,
  type StateMeta,
  type TransitionMeta,
} from '../../flows/encounter/meta';
import { categoryOf, PHRASES, wordsFor } from '../../flows/encounter/phrases';
import { stateIdsOf } from '../../flows/encounter/prove/chart';
import { explore } from '../../flows/encounter/prove/explore';
import { LENSES } from '../../flows/encounter/prove/lenses';
import { SAMPLED_TYPES, samplesOf } from '../../flows/encounter/prove/samples';
import { nameOf, SETUPS } from '../../flows/encounter/prove/setups';
import { BEFORE_START } from '../../flows/encounter/remember';
import { TASKS } from '../../flows/encounter/tasks';
import { type ChartNode, statesOf, transitionsOf } from './chartNodes';

type StateNode = ChartNode<StateMeta, TransitionMeta>;

const nodes = statesOf(encounterFlow.root as unknown as StateNode);
const screens = nodes.filter(({ meta }) => meta !== undefined) as (StateNode & {
  meta: StateMeta;
})[];
const transitions = transitionsOf(nodes);

const USUAL = { repeated: true, onPremises: true, progressDueAt: null };

describe('画面の札', () => {
  test('どの画面にも一つずつあり、条文か一行の促しがある', () => {
    expect(screens).toHaveLength(stateIdsOf(encounterFlow).length);
    for (const { id, type, meta } of screens) {
      expect(type, id).toBe('atomic');
      // Before an encounter there is nothing to cite yet.
      if (meta.kind !== 'home')
        expect(meta.clauses.length + meta.prompts.length, id).toBeGreaterThan(0);
    }
  });
  test('挙げた条文は、すべて一覧にある', () => {
    const cited = [
      ...screens.flatMap(({ meta }) => meta.clauses),
      ...Object.values(PROMPTS).flatMap(({ rests }) => (rests === 'own' ? [] : [rests])),
      ...Object.values(TASKS).map(({ clause }) => clause),
    ];
    expect(cited.length).toBeGreaterThan(80);
    expect(cited.filter((clause) => !Object.hasOwn(CLAUSES, clause))).toEqual([]);
  });
  test('どの促しも、どこかの画面に出る', () => {
    const used = new Set([
      ...screens.flatMap(({ meta }) =>
        CHANNELS.flatMap((channel) => promptsFor(meta.prompts, { channel, ...USUAL })),
      ),
      ...Object.values(PANEL_PROMPTS).flat(),
    ]);
    expect(Object.keys(PROMPTS).filter((id) => !used.has(id as keyof typeof PROMPTS))).toEqual([]);
  });
  test('「進展なし」を押したあとは、押すように促さない', () => {
    const advised = (progressDueAt: number | null) =>
      promptsFor(['sameAnswer', 'stalledStartsClock'], {
        channel: 'counter',
        ...USUAL,
        progressDueAt,
      });
    expect(advised(null)).toEqual(['sameAnswer', 'stalledStartsClock']);
    expect(advised(1)).toEqual(['sameAnswer']);
  });
  test('脅す人・殴る人には「声を落として」と言わない。怒鳴る人には言う', () => {
    expect(wordsFor('listen', 'counter', categoryOf('listen', 'manner.threat'))).toBe(
      'listen.general',
    );
    expect(wordsFor('listen', 'counter', categoryOf('listen', 'manner.violence'))).toBe(
      'listen.general',
    );
    expect(wordsFor('listen', 'counter', categoryOf('listen', 'manner.shouting'))).toBe(
      'listen.abuse',
    );
    expect(wordsFor('stopRequest', 'counter', categoryOf('stopRequest', 'manner.threat'))).toBe(
      'stopRequest.abuse',
    );
  });
  test('言う画面と待つ画面には、言うことばがある', () => {
    const spoken = screens.filter(({ meta }) => meta.kind === 'say' || meta.kind === 'wait');
    expect(spoken.length).toBeGreaterThanOrEqual(13);
    for (const { id, meta } of spoken) expect(meta.phrase, id).toBeDefined();
    for (const { id, meta } of screens)
      if (meta.phrase !== undefined) expect(Object.hasOwn(PHRASES, meta.phrase), id).toBe(true);
  });
});

describe('届出の札', () => {
  const reported = transitions.filter(({ eventType }) => eventType !== '');

  test('どの届出にも、だれが・どこで', () => {
    expect(reported.length).toBeGreaterThan(90);
    for (const { id, eventType, meta } of reported) {
      const told = `${id} ${eventType}`;
      expect([...ROLES, 'anyone'], told).toContain(meta?.by);
      expect(['main', 'choice', 'more', 'bar', 'clock', 'chip', 'matter', 'none'], told).toContain(
        meta?.at,
      );
    }
  });
  test('図が聞くのは、動きと数だけ。動きと数は、すべて図が聞く', () => {
    const heard = new Set(reported.map(({ eventType }) => eventType));
    const asked = FACT_TYPES.filter((type) => ['moves', 'counts'].includes(FACTS[type].class));
    expect([...heard].sort()).toEqual([...asked].sort());
  });
  test('証明は、図が聞く届出をすべて、正しい形で試している', () => {
    const heard = new Set(reported.map(({ eventType }) => eventType));
    expect(new Set(['encounter.started', ...SAMPLED_TYPES])).toEqual(heard);
    const samples = SAMPLED_TYPES.flatMap((type) => samplesOf(type, BEFORE_START));
    expect(samples.length).toBeGreaterThan(100);
    for (const { type, data } of samples) {
      // A stale first order has the number 0; it must be tried, and its shape is refused as well.
      if (type === 'eviction.ordered') continue;
      expect(FACTS[type].data(data), `${type} ${JSON.stringify(data)}`).toBe(true);
    }
  });
});

describe('選び先は画面ごとに五つまで、一つはある', () => {
  const talk = LENSES.filter(({ name }) => name === 'talk');

  test.each(SETUPS.map((setup) => [nameOf(setup), setup] as const))('%s', (_, setup) => {
    const walked = new Set<string>();
    const nodes = talk.flatMap(
      (lens) => explore(encounterFlow, setup, GUIDANCE_FIGURES, lens).nodes,
    );
    for (const { state, snapshot } of nodes.filter(({ state }) => state !== 'home')) {
      const offered = new Map<string, TransitionMeta>();
      for (const node of snapshot._nodes as unknown as StateNode[])
        for (const [type, of] of node.transitions) {
          const facts = samplesOf(type as (typeof SAMPLED_TYPES)[number], snapshot.context);
          const meta = of.find((transition) => transition.meta !== undefined)?.meta;
          if (meta !== undefined && facts.some((fact) => snapshot.can(fact)))
            offered.set(type, { ...offered.get(type), ...meta });
        }
      const metas = [...offered.values()];
      const onStep = metas.filter(({ at }) => at === 'main' || at === 'choice').length;
      const awaited = metas.filter((meta) => meta.awaited === true).length;
      expect(onStep, state).toBeLessThanOrEqual(5);
      expect(onStep + awaited, state).toBeGreaterThan(0);
      walked.add(state);
    }
    expect(walked.size).toBeGreaterThan(17);
  });
});
