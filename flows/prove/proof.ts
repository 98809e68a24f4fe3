/** Situations walked, and steps taken: each step ends one path, the shortest way there and itself. */
export type Counted = { states: number; transitions: number };

/** What came of walking a chart: how much was walked, what is broken, which states came up. */
export type Proof<Violation, Run extends Counted> = Counted & {
  violations: Violation[];
  runs: Run[];
  reached: string[];
};

/** What was walked in all. */
export const sumOf = (runs: readonly Counted[]): Counted => ({
  states: runs.reduce((sum, run) => sum + run.states, 0),
  transitions: runs.reduce((sum, run) => sum + run.transitions, 0),
});

/** Adds the runs up. */
export const proofOf = <Violation, Run extends Counted>(
  violations: Violation[],
  runs: Run[],
  reached: Iterable<string>,
): Proof<Violation, Run> => ({
  ...sumOf(runs),
  violations,
  runs,
  reached: [...reached],
});
