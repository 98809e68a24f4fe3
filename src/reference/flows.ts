/** What the guidance's pages read of a state: whatever flow it belongs to. */
export type FlowStep = {
  id: string;
  meta: {
    kind?: string;
    who?: string;
    stage?: string | null;
    clauses?: readonly string[];
    prompts?: readonly string[];
    phrase?: string;
    cautions?: boolean;
  };
};

export type FlowTask = { clause: string; also?: readonly string[] };

export type Flow = {
  /** The folder it lives in, and the file of its words. */
  id: string;
  steps: readonly FlowStep[];
  prompts: Readonly<Record<string, unknown>>;
  tasks: Readonly<Record<string, FlowTask>>;
};

type StateNode = {
  key: string;
  type: string;
  meta?: FlowStep['meta'];
  states: Record<string, StateNode>;
};

const MODULES = import.meta.glob<Record<string, unknown>>('../../flows/*/{flow,meta,tasks}.ts', {
  eager: true,
});

/** Only groups states for the chart; has no name on screen. */
const UNNAMED = ['talk', 'contact'];

/** The states with a screen or a part of one; what stands side by side goes by its own name. */
function screens({ type, meta, states }: StateNode, path: readonly string[] = []): FlowStep[] {
  const within = type === 'parallel' ? [] : path;
  return [
    ...(meta === undefined ? [] : [{ id: path.join('.'), meta }]),
    ...Object.values(states).flatMap((state) =>
      screens(state, UNNAMED.includes(state.key) ? within : [...within, state.key]),
    ),
  ];
}

const isMachine = (value: unknown): value is { root: StateNode } =>
  typeof value === 'object' && value !== null && 'root' in value && 'definition' in value;

const part = (folder: string, file: string): Record<string, unknown> =>
  MODULES[`../../flows/${folder}/${file}.ts`] ?? {};

function flowIn(folder: string): Flow[] {
  const machine = Object.values(part(folder, 'flow')).find(isMachine);
  if (machine === undefined) return [];
  return [
    {
      id: folder,
      steps: screens(machine.root),
      prompts: (part(folder, 'meta').PROMPTS ?? {}) as Flow['prompts'],
      tasks: (part(folder, 'tasks').TASKS ?? {}) as Flow['tasks'],
    },
  ];
}

const folders = [
  ...new Set(Object.keys(MODULES).map((path) => /flows\/(\w+)\//.exec(path)?.[1] ?? '')),
];

/** Every statechart there is: a folder under `flows` with a machine in `flow.ts`. */
export const FLOWS: readonly Flow[] = folders.flatMap(flowIn);
