import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACT_IDS } from '../../flows/encounter/acts';
import { CHANNELS } from '../../flows/encounter/context';
import {
  type EncounterFact,
  FACT_TYPES,
  FACTS,
  type FactType,
  isFactData,
} from '../../flows/encounter/facts';
import { FIGURE_LIMITS, type Figures } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import { type EncounterSnapshot, metaOf, stateIdOf, step } from '../../flows/encounter/fold';
import type { Kind } from '../../flows/encounter/prove/explore';
import { SAMPLED_TYPES, samplesOf } from '../../flows/encounter/prove/samples';
import { TASK_IDS } from '../../flows/encounter/tasks';
import { LIVE } from './live';
import { fact, NINE } from './tell';
import { acceptedOf, type Choice, choice, from, walker } from './walking';

const LENGTH = 150;
const WALKS = 800;

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

const reached = new Set<string>();

const ofContext = (type: FactType, { context }: EncounterSnapshot) => samplesOf(type, context);

const { walk, count } = walker<Kind>({
  chart: encounterFlow,
  step,
  isShaped: ({ type, data }) => isFactData(type, data),
  look: (snapshot) => {
    reached.add(stateIdOf(snapshot));
    metaOf(snapshot);
  },
});

/** Mostly what is likely here, often what is not, sometimes nonsense. */
function next(snapshot: EncounterSnapshot, choice: Choice, at: number): EncounterFact {
  const { kind, pick, role } = choice;
  const types = kind < 35 ? MOVES : SAMPLED_TYPES;
  const likely =
    kind < 70 ? acceptedOf<Kind>({ types, samplesOf: ofContext }, snapshot, choice) : null;
  if (likely !== null) return { ...likely, at };
  const by = { name: 'x', role };
  if (kind < 85) {
    const some = samplesOf(from(SAMPLED_TYPES, pick), snapshot.context);
    return { ...from(some, choice.other), at, by };
  }
  return { type: from(FACT_TYPES, pick), at, by, data: oddData(choice) } as EncounterFact;
}

describe('でたらめに歩いても', () => {
  test('落ちず、拒まれた届出は何も変えず、どこまで読み直しても同じ場面', () => {
    const begun = performance.now();
    fc.assert(
      fc.property(
        start,
        fc.constantFrom(...Object.values(LIVE)),
        fc.array(choice, { minLength: LENGTH, maxLength: LENGTH }),
        (first, into, choices) => walk([first, ...into.map(fact)], choices, NINE, next),
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
