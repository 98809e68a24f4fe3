type Counted = { states: number; transitions: number };

/** What came of walking a chart: how much was walked, what is broken, which states came up. */
export type Proof<Violation, Run extends Counted> = Counted & {
  violations: Violation[];
  runs: Run[];
  reached: string[];
};

/** Adds the runs up. */
export const proofOf = <Violation, Run extends Counted>(
  violations: Violation[],
  runs: Run[],
  reached: Iterable<string>,
): Proof<Violation, Run> => ({
  states: runs.reduce((sum, run) => sum + run.states, 0),
  transitions: runs.reduce((sum, run) => sum + run.transitions, 0),
  violations,
  runs,
  reached: [...reached],
});
