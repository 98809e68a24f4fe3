import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACT_IDS } from '../../flows/encounter/acts';
import { CHANNELS } from '../../flows/encounter/context';
import {
  type EncounterFact,
  FACT_TYPES,
  FACTS,
  isFactData,
  ROLES,
} from '../../flows/encounter/facts';
import { FIGURE_LIMITS, type Figures } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import {
  beginning,
  type EncounterSnapshot,
  metaOf,
  stateIdOf,
  step,
} from '../../flows/encounter/fold';
import { steppingOn } from '../../flows/encounter/prove/chart';
import { SAMPLED_TYPES, samplesOf } from '../../flows/encounter/prove/samples';
import { TASK_IDS } from '../../flows/encounter/tasks';
import { LIVE } from './live';
import { fact, NINE, type Told } from './tell';

const LENGTH = 150;
const WALKS = 800;

/** What one step of a walk does, decided when the walk gets there. */
type Choice = {
  kind: number;
  pick: number;
  other: number;
  role: (typeof ROLES)[number];
  wait: number;
};

const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(99),
  pick: fc.nat(1_000_000_000),
  other: fc.nat(1_000_000_000),
  role: fc.constantFrom(...ROLES),
  wait: fc.integer({ min: -60_000, max: 900_000 }),
});
const figures: fc.Arbitrary<Figures> = fc.record(
  Object.fromEntries(
    Object.entries(FIGURE_LIMITS).map(([name, limits]) => [name, fc.integer(limits)]),
  ) as { [K in keyof Figures]: fc.Arbitrary<number> },
);
const start: fc.Arbitrary<EncounterFact> = fc
  .record({
    channel: fc.constantFrom(...CHANNELS),
    visit: fc.constantFrom('first' as const, 'repeated' as const),
    onPremises: fc.boolean(),
    mode: fc.constantFrom('live' as const, 'rehearsal' as const),
    figures,
    flowVersion: fc.constant(1),
    clausesVersion: fc.constant('walk'),
  })
  .map((data) => ({
    type: 'encounter.started',
    at: NINE,
    by: { name: '', role: 'officer' },
    data,
  }));

/** What leads on; ways out are left to the other choices, so that a walk goes deep. */
const MOVES = SAMPLED_TYPES.filter(
  (type) => FACTS[type].class === 'moves' && !/left|ended|withdrew|settled|arrived/.test(type),
);

const from = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Data of odd values; some has the right shape and the wrong meaning, the rest no shape at all. */
const oddData = ({ pick, other }: Choice): unknown =>
  from<unknown>(
    [
      {},
      { n: (pick % 99) + 1 },
      { clock: from(['progress', 'visit'], other), dueAt: pick },
      { clock: from(['progress', 'visit'], other), minutes: (pick % 240) + 1, reason: '?' },
      { minutes: (pick % 240) + 1, reason: '?' },
      { minutes: (pick % 240) + 1 },
      { act: from(ACT_IDS, pick) },
      { acts: [from(ACT_IDS, pick), from(ACT_IDS, other)] },
      { acts: ['unknown.act'] },
      { task: from(TASK_IDS, pick) },
      { task: 'unknown' },
      { ms: pick - 1_000_000_000, direction: 'back' },
      { reason: '　' },
      { announced: pick % 2 === 0 },
      { injured: pick % 100 },
      null,
    ],
    other,
  );

const count = { facts: 0, taken: 0, refused: 0, unshaped: 0, walks: 0, prefixes: 0 };
const reached = new Set<string>();

/** Mostly what is likely here, often what is not, sometimes nonsense. */
function next(snapshot: EncounterSnapshot, choice: Choice, at: number): EncounterFact {
  const { kind, pick, role } = choice;
  if (kind < 70) {
    const types = kind < 35 ? MOVES : SAMPLED_TYPES;
    for (let turn = 0; turn < types.length; turn += 1) {
      const facts = samplesOf(from(types, pick + turn), snapshot.context);
      const likely = facts.filter((fact) => snapshot.can(fact));
      if (likely.length > 0) return { ...from(likely, choice.other), at };
    }
  }
  const by = { name: 'x', role };
  if (kind < 85) {
    const some = samplesOf(from(SAMPLED_TYPES, pick), snapshot.context);
    return { ...from(some, choice.other), at, by };
  }
  return { type: from(FACT_TYPES, pick), at, by, data: oddData(choice) } as EncounterFact;
}

const pictureOf = ({ value, context }: EncounterSnapshot): string =>
  JSON.stringify([value, context]);

const stepFast = steppingOn(encounterFlow);

function walk(first: EncounterFact, into: readonly Told[], choices: readonly Choice[]): void {
  let snapshot = beginning();
  const log: EncounterFact[] = [];
  const pictures: string[] = [];
  const take = (fact: EncounterFact): void => {
    const after = stepFast(snapshot, fact);
    if (after === null) count.refused += 1;
    else {
      count.taken += 1;
      if (after.status !== 'active') throw new Error(`${fact.type}: ${after.status}`);
      snapshot = after;
      reached.add(stateIdOf(snapshot));
      metaOf(snapshot);
    }
    log.push(fact);
    pictures.push(pictureOf(snapshot));
  };
  take(first);
  for (const told of into) take(fact(told));
  let now = NINE;
  for (const one of choices) {
    now += one.wait;
    const fact = next(snapshot, one, now);
    count.facts += 1;
    if (isFactData(fact.type, fact.data)) take(fact);
    else count.unshaped += 1;
  }
  count.walks += 1;
  // Refused facts stand in the log too: read again, they must change nothing.
  const read = JSON.parse(JSON.stringify(log)) as EncounterFact[];
  read.reduce((before, fact, index) => {
    const after = step(before, fact);
    if (pictureOf(after) !== pictures[index])
      throw new Error(`the first ${index + 1} facts, read again, lead elsewhere`);
    count.prefixes += 1;
    return after;
  }, beginning());
}

describe('でたらめに歩いても', () => {
  test('落ちず、拒まれた届出は何も変えず、どこまで読み直しても同じ場面', () => {
    const begun = performance.now();
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...Object.values(LIVE)),
        fc.array(choice, { minLength: LENGTH, maxLength: LENGTH }),
        walk,
      ),
      { numRuns: WALKS, seed: 20251001, endOnFailure: true },
    );
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.info(`${JSON.stringify(count)}, ${reached.size} states, ${seconds} s`);
    expect(count.facts).toBeGreaterThanOrEqual(100_000);
    expect(count.taken).toBeGreaterThan(40_000);
    expect(count.refused).toBeGreaterThan(10_000);
    expect(count.unshaped).toBeGreaterThan(5_000);
    expect(count.prefixes).toBeGreaterThan(90_000);
    expect(reached.size).toBe(24);
  }, 300_000);
});
