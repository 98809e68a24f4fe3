import { beforeAll, describe, expect, test } from 'vitest';

type Violation = { rule: string };
type Run = { states: number; transitions: number };
type Proof<V extends Violation> = {
  states: number;
  transitions: number;
  violations: V[];
  runs: Run[];
};

type Proved<V extends Violation, P extends Proof<V>> = {
  prove: () => P;
  promises: Record<string, string>;
  inWords: (violation: V) => string;
  /** How a run is named. */
  nameOf: (run: P['runs'][number]) => string;
};

/**
 * One test a rule, over one proof that is made first; how much was walked is printed. Gives the
 * proof, for the tests that come after it.
 */
export function provesRules<V extends Violation, P extends Proof<V>>({
  prove,
  promises,
  inWords,
  nameOf,
}: Proved<V, P>): () => P {
  let proof: P;
  beforeAll(() => {
    const begun = performance.now();
    proof = prove();
    for (const run of proof.runs)
      console.info(`${nameOf(run)}: ${run.states} states, ${run.transitions} transitions`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.info(`all: ${proof.states} states, ${proof.transitions} transitions, ${seconds} s`);
  });
  test.each(Object.keys(promises))('%s', (rule) => {
    const broken = proof.violations.filter((violation) => violation.rule === rule);
    expect(broken.map(inWords), promises[rule]).toEqual([]);
  });
  return () => proof;
}

type Caught<V extends Violation, M extends { rule: string; name: string }> = {
  mutants: readonly M[];
  ruleIds: readonly string[];
  least: number;
  violationsOf: (mutant: M) => readonly V[];
  inWords: (violation: V) => string;
};

/** Every chart that was broken on purpose is caught by the rule that it breaks. */
export function catchesMutants<V extends Violation, M extends { rule: string; name: string }>({
  mutants,
  ruleIds,
  least,
  violationsOf,
  inWords,
}: Caught<V, M>): void {
  describe('壊した流れは、その決まりに見つかる', () => {
    test.each(mutants.map((mutant) => [mutant.rule, mutant.name, mutant] as const))(
      '%s %s',
      (rule, _, mutant) => {
        const caught = violationsOf(mutant).find((violation) => violation.rule === rule);
        expect(caught, `${rule} は何も見つけなかった`).toBeDefined();
        if (caught !== undefined) console.info(`${rule} ${inWords(caught)}`);
      },
    );
    test('どの決まりにも壊した流れがある', () => {
      expect(new Set(mutants.map(({ rule }) => rule))).toEqual(new Set(ruleIds));
      expect(mutants.length).toBeGreaterThanOrEqual(least);
    });
  });
}
