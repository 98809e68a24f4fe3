/** Situations walked, and steps taken: each step ends one path, the shortest way there and itself. */
export type Counted = { states: number; transitions: number };

/** What came of walking a chart: how much was walked, what is broken, which states came up. */
export type Proof<Violation, Run extends Counted, Id extends string> = Counted & {
  violations: Violation[];
  runs: Run[];
  reached: string[];
  /** What each rule was asked of. */
  checked: Record<Id, Counted>;
};

/** What was walked in all. */
export const sumOf = (runs: readonly Counted[]): Counted => ({
  states: runs.reduce((sum, run) => sum + run.states, 0),
  transitions: runs.reduce((sum, run) => sum + run.transitions, 0),
});

/** Adds the runs up, in all and for each rule. `asked` says of each run, in the same order, of which rules. */
export function proofOf<Violation, Run extends Counted, Id extends string>(
  violations: Violation[],
  runs: Run[],
  reached: Iterable<string>,
  rules: readonly Id[],
  asked: readonly ReadonlySet<Id>[],
): Proof<Violation, Run, Id> {
  const checkedFor = (rule: Id) => sumOf(runs.filter((_, at) => asked[at]?.has(rule)));
  const checked = Object.fromEntries(rules.map((rule) => [rule, checkedFor(rule)]));
  return {
    ...sumOf(runs),
    violations,
    runs,
    reached: [...reached],
    checked: checked as Record<Id, Counted>,
  };
}
