import type { ClauseId } from '../clauses';
import type { FlowId } from '../logFacts';
import type { EncounterContext } from './context';
import type { FactType } from './facts';

type TaskRule = {
  clause: ClauseId;
  waivable: boolean;
  /** Further rules of the same task. */
  also?: readonly ClauseId[];
  /** The fact that says how it was done, reported with the tick. */
  settledBy?: FactType;
  /** It is taken up by opening a record of another flow. */
  opens?: FlowId;
};

/** What a record can call for afterwards (R9, R10, R11). */
export const TASKS = {
  record: { clause: '2.1.2d', waivable: false },
  judgement: { clause: '2.2.2', waivable: false },
  report: { clause: '2.4.1', waivable: false, also: ['2.4.1f'] },
  carePlan: { clause: '3.2.2b', waivable: false, also: ['3.2.2a'] },
  facilityManager: { clause: '3.1.3c', waivable: true },
  communitySafety: { clause: '3.1.3d', waivable: true },
  otherSections: { clause: '3.1.3a', waivable: true },
  publicRelations: { clause: '3.1.3b', waivable: true },
  legal: { clause: '3.1.3e', waivable: true },
  generalAffairs: { clause: '3.1.3', waivable: true, also: ['3.2.0'] },
  onlineAbuse: { clause: '2.3d', waivable: true, opens: 'onlineAbuse' },
  medicalCare: { clause: '2.3e.3', waivable: true },
  victimReport: { clause: '2.3e.4', waivable: true },
  workInjury: { clause: '2.3e.5', waivable: true },
  recordingStorage: { clause: '2.3r.4', waivable: true, settledBy: 'recording.stored' },
  review: { clause: '3.3.3', waivable: true, also: ['2.4.2'] },
} as const satisfies Record<string, TaskRule>;

export type Task = keyof typeof TASKS;
export const TASK_IDS = Object.keys(TASKS) as Task[];

/** True for a task this version knows. */
export const isTask = (value: unknown): value is Task =>
  typeof value === 'string' && Object.hasOwn(TASKS, value);

/** What is known of a task, with its optional parts. */
export const taskRule = (task: Task): TaskRule => TASKS[task];

/** Tasks that a fact of its own settles, so that nobody ticks them by hand. */
export const DERIVED_TASKS: readonly Task[] = ['judgement'];

const CALLED_FOR: Record<Task, (context: EncounterContext) => boolean> = {
  record: () => true,
  judgement: ({ emergency }) => emergency,
  report: ({ harassment }) => harassment,
  carePlan: ({ harassment, emergency }) => harassment || emergency,
  facilityManager: ({ facilityReported }) => facilityReported,
  communitySafety: ({ policeCalled, policeArrived }) => policeCalled || policeArrived,
  otherSections: ({ concerns }) => concerns.otherSections,
  publicRelations: ({ concerns }) => concerns.otherSections,
  legal: ({ concerns }) => concerns.legal,
  generalAffairs: ({ concerns }) => concerns.difficulty,
  onlineAbuse: ({ seen }) => seen.post,
  medicalCare: ({ seen, medicalNeeded }) => seen.violence || medicalNeeded,
  victimReport: ({ seen, emergency, injured }) => seen.violence || (emergency && injured),
  workInjury: ({ seen, injured }) => seen.violence || injured,
  recordingStorage: ({ recorded }) => recorded,
  review: ({ harassment }) => harassment,
};

/** The tasks this record calls for and no others, in the order they are shown. */
export const requiredTasks = (context: EncounterContext): Task[] =>
  TASK_IDS.filter((task) => CALLED_FOR[task](context));

/** Required tasks that are neither done nor waived; `judgement` is done by a verdict. */
export const openTasks = (context: EncounterContext): Task[] =>
  requiredTasks(context).filter((task) =>
    task === 'judgement' ? context.verdict === null : context.tasks[task] === undefined,
  );

/** Open tasks that are ticked by hand: any of them may be done early, while somebody is there (R10). */
export const tickableTasks = (context: EncounterContext): Task[] =>
  openTasks(context).filter((task) => !DERIVED_TASKS.includes(task));
