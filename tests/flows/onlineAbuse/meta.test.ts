import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../flows/actors';
import { CLAUSES } from '../../../flows/clauses';
import { TRACKS } from '../../../flows/onlineAbuse/context';
import { CASE_FACT_TYPES, CASE_FACTS } from '../../../flows/onlineAbuse/facts';
import { onlineAbuseFlow } from '../../../flows/onlineAbuse/flow';
import { PROMPTS, type StateMeta, type TransitionMeta } from '../../../flows/onlineAbuse/meta';
import { openedOn, SAMPLED_TYPES, samplesOf } from '../../../flows/onlineAbuse/prove/samples';
import { stateIdsOf } from '../../../flows/onlineAbuse/prove/situation';
import { TRACK_FACTS } from '../../../flows/onlineAbuse/trackFacts';
import { type ChartNode, statesOf, transitionsOf } from '../chartNodes';

type StateNode = ChartNode<StateMeta, TransitionMeta>;

const nodes = statesOf(onlineAbuseFlow.root as unknown as StateNode);
const told = nodes.filter(({ meta }) => meta !== undefined) as (StateNode & { meta: StateMeta })[];
const reported = transitionsOf(nodes).filter(({ eventType }) => eventType !== '');

describe('札', () => {
  test('どの画面にも、どの仕事のどの段にも一つずつあり、条文か促しがある', () => {
    // The board itself has a card beside those of its tracks.
    expect(told).toHaveLength(stateIdsOf(onlineAbuseFlow).length + 1);
    for (const { id, meta } of told)
      if (meta.kind !== 'home')
        expect(Math.min(meta.clauses.length, meta.prompts.length), id).toBeGreaterThan(0);
  });
  test('仕事の段だけが、どうなっているかを言う', () => {
    const standing = told.filter(({ meta }) => meta.standing !== undefined);
    expect(standing.map(({ path }) => path[0])).toEqual(standing.map(() => 'handling'));
    expect(standing).toHaveLength(told.length - 4);
    expect(new Set(standing.map(({ path }) => path[1]))).toEqual(new Set(TRACKS));
  });
  test('挙げた条文は、すべて一覧にある。マニュアルの条文は、すべて挙がる', () => {
    const cited = new Set([
      ...told.flatMap(({ meta }) => meta.clauses),
      ...Object.values(PROMPTS).map(({ rests }) => rests),
    ]);
    expect(cited.size).toBeGreaterThan(30);
    expect([...cited].filter((id) => id !== 'own' && !Object.hasOwn(CLAUSES, id))).toEqual([]);
    const manual = Object.keys(CLAUSES).filter((id) => /^S/.test(id));
    expect(manual).toHaveLength(24);
    expect(manual.filter((id) => !cited.has(id as keyof typeof CLAUSES))).toEqual([]);
  });
  test('どの促しも、どこかに出る', () => {
    const used = new Set(told.flatMap(({ meta }) => meta.prompts));
    expect(Object.keys(PROMPTS).filter((id) => !used.has(id as keyof typeof PROMPTS))).toEqual([]);
  });
});

describe('届出の札', () => {
  test('どの届出にも、だれが・どこで', () => {
    expect(reported.length).toBeGreaterThan(70);
    for (const { id, eventType, meta } of reported) {
      expect([...ROLES, 'anyone'], `${id} ${eventType}`).toContain(meta?.by);
      expect(['main', 'choice', 'more', 'none'], `${id} ${eventType}`).toContain(meta?.at);
    }
  });
  test('図が聞くのは、動きと数だけ。動きと数は、すべて図が聞く', () => {
    const heard = new Set(reported.map(({ eventType }) => eventType));
    const asked = CASE_FACT_TYPES.filter((type) =>
      ['moves', 'counts'].includes(CASE_FACTS[type].class),
    );
    expect([...heard].sort()).toEqual([...asked].sort());
  });
  test('証明は、図が聞く届出をすべて、正しい形で試している', () => {
    const heard = new Set(reported.map(({ eventType }) => eventType));
    expect(new Set(['case.opened', ...SAMPLED_TYPES])).toEqual(heard);
    const samples = [openedOn(), ...SAMPLED_TYPES.flatMap(samplesOf)];
    expect(samples.length).toBeGreaterThan(90);
    for (const { type, data } of samples)
      expect(CASE_FACTS[type].data(data), `${type} ${JSON.stringify(data)}`).toBe(true);
  });
  test('仕事の届出は、一つの仕事だけのもの', () => {
    const owned = TRACKS.flatMap((track) => TRACK_FACTS[track]);
    expect(new Set(owned).size).toBe(owned.length);
    const around = SAMPLED_TYPES.filter((type) => !owned.includes(type));
    expect(around.sort()).toEqual([
      'addendum.written',
      'case.closed',
      'case.reopened',
      'discovery.noted',
      'relation.judged',
    ]);
  });
  test('一つの段で選べるのは五つまで', () => {
    for (const { id, transitions } of nodes) {
      const offered = [...transitions.values()].flat().filter(({ meta }) => meta !== undefined);
      const types = new Set(offered.map(({ eventType }) => eventType));
      expect(types.size, id).toBeLessThanOrEqual(5);
    }
  });
});
