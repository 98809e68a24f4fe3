type Guard = string | { type: string } | ((...args: never[]) => boolean);
export type MachineTransition = {
  target?: readonly MachineState[] | undefined;
  guard?: Guard | undefined;
  meta?: { at?: string } | undefined;
};

/** What the chart itself reads of what a screen says of itself; each flow says more. */
export type MachineMeta = { who?: string; clauses?: readonly string[] };

/** What is read of a machine's state nodes. `always` has no place among `transitions`. */
export type MachineState = {
  key: string;
  type: 'atomic' | 'compound' | 'parallel' | 'history' | 'final';
  path: readonly string[];
  parent?: MachineState | undefined;
  states: Record<string, MachineState>;
  initial: { target: readonly MachineState[] };
  meta?: MachineMeta | undefined;
  tags: readonly string[];
  transitions: Map<string, readonly MachineTransition[]>;
  always?: readonly MachineTransition[] | undefined;
};

/** A state with everything inside it, in reading order. */
export const below = (state: MachineState): MachineState[] => [
  state,
  ...Object.values(state.states).flatMap(below),
];

/** The name of a condition; null when there is none. */
export const guardOf = ({ guard }: MachineTransition): string | null => {
  if (guard === undefined) return null;
  return typeof guard === 'string' ? guard : 'type' in guard ? guard.type : guard.name;
};
