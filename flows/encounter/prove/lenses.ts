import type * as Prove from '../../prove/walk';
import { axisOf } from '../acts';
import type { EncounterFact, FactType } from '../facts';
import { openTasks, TASK_IDS, type Task } from '../tasks';
import { returnsTo } from './chart';
import type { Kind, Node } from './explore';
import { SAMPLED_TYPES } from './samples';
import { type Setup, SOME_TIME } from './setups';

export type LensName = 'talk' | 'record' | 'clocks' | 'beside';

/** A lens on an encounter. Instants are only "none" or "some" in every one. */
export type Lens = Prove.Lens<Kind> & {
  name: LensName;
  /**
   * A first visit is walked for the talk only: a repeated one takes all that a first one takes, so what
   * the other lenses show of it holds for both.
   */
  walks: (setup: Setup) => boolean;
  /** Whether it settles tasks, so that `closed` must be in reach of everything (R12). */
  closes: boolean;
  /** Whether its paths are folded again from the start (R13). */
  replays: boolean;
};

const always = (): boolean => true;
const repeated = ({ visit }: Setup): boolean => visit === 'repeated';

const CLOCK_TYPES: readonly FactType[] = [
  'progress.stalled',
  'progress.resumed',
  'deadline.set',
  'deadline.extended',
  'deadline.passed',
  'limit.announced',
  'clock.shifted',
];
const BESIDE_TYPES: readonly FactType[] = [
  'concern.raised',
  'recording.announced',
  'recording.started',
  'observation.noted',
  'task.done',
  'task.waived',
];
const COUNTED = new Set([...CLOCK_TYPES, ...BESIDE_TYPES]);
const TALK_TYPES = SAMPLED_TYPES.filter((type) => !COUNTED.has(type));

const judging = ({ state, trace }: Node): boolean =>
  (trace.place ?? state).startsWith('judgement.');

const mayAskToJudge = ({ state }: Node): boolean =>
  state === 'initialResponse' || state === 'aftermath';

const ticked = (task: Task): EncounterFact => ({
  type: 'task.done',
  at: SOME_TIME,
  by: { name: '', role: 'head' },
  data: { task },
});

/** Tasks whose order against the verdict and the emergency matters; the others are ticked early. */
const OWED: readonly Task[] = ['judgement', 'report', 'carePlan'];
const othersTicked = TASK_IDS.filter((task) => !OWED.includes(task)).map(ticked);

const isFirstOpen = ({ snapshot }: Node, fact: EncounterFact): boolean =>
  fact.type === 'task.done' &&
  fact.data.task === openTasks(snapshot.context).find((task) => task !== 'judgement');

/**
 * The talk, with where an emergency returns to and how far the stages went. Left out: clocks (they
 * read the talk, no move reads them but `visit.concluded`, which leads where `matter.settled`
 * does), concerns, recordings, and tasks before the aftermath. What was reviewed counts only while
 * somebody judges, and where judgement is asked for: that clears it, which R2 checks.
 */
const talk: Lens = {
  name: 'talk',
  walks: always,
  closes: true,
  replays: false,
  types: [...TALK_TYPES, 'observation.noted', 'task.done'],
  prelude: othersTicked,
  tries: (node, fact) => {
    if (fact.type === 'observation.noted')
      return axisOf(fact.data.act) === 'other' && fact.data.act.startsWith('other.');
    if (fact.type === 'task.done') return node.state === 'aftermath' && isFirstOpen(node, fact);
    return true;
  },
  key: (node) => {
    const { snapshot, trace } = node;
    const { context } = snapshot;
    const { setup: _, harassment: _h, emergencyStands: _e, judged: _j, ...history } = trace;
    const { reportDone: _r, careDone: _c, nuisance, harmed, ...stages } = history;
    return JSON.stringify([
      snapshot.value.talk,
      trace.place === null ? null : returnsTo(snapshot),
      stages,
      judging(node) && [nuisance, harmed, context.nuisance, context.harmed === true],
      mayAskToJudge(node) && [context.nuisance, context.harmed === true],
      [context.over, context.late, context.seen.other, context.orders],
      context.over ? null : context.reached,
      node.state === 'aftermath' && openTasks(context),
    ]);
  },
};

/**
 * What is owed before closing, task by task in any order, early or late. Left out: standing down
 * back into the talk (it returns exactly, as R1 checks, with nothing owed that was not owed before)
 * and with it where that would be; how far the stages went before; where an act was reviewed.
 */
const record: Lens = {
  name: 'record',
  walks: repeated,
  closes: true,
  replays: true,
  types: [...TALK_TYPES, 'task.done', 'task.waived'],
  prelude: othersTicked,
  tries: (node, fact) => {
    if (fact.type === 'emergency.stoodDown')
      return node.snapshot.context.over && !node.trace.goneBefore;
    if (fact.type === 'task.done' || fact.type === 'task.waived')
      return OWED.includes(fact.data.task);
    if (['content.reviewed', 'pattern.reviewed', 'other.reviewed'].includes(fact.type))
      return 'acts' in fact.data && fact.data.acts.length === 0;
    if (fact.type === 'medical.decided') return fact.data.decision === 'notNeeded';
    return fact.type !== 'damage.recorded' || fact.data.injured === 0;
  },
  key: (node) => {
    const { snapshot, trace } = node;
    const { context } = snapshot;
    return JSON.stringify([
      snapshot.value.talk,
      judging(node) && trace.place === null && [context.nuisance, context.harmed === true],
      [context.over, context.late, context.orders * Number(!context.over)],
      [context.harassment, context.emergency && [context.verdict === null, trace.judged]],
      context.harassment && [context.tasks.report ?? '', trace.reportDone],
      [context.tasks.carePlan ?? '', trace.careDone],
      [trace.harassment, trace.emergencyStands],
    ]);
  },
};

const straightOn = (fact: EncounterFact): boolean => {
  if (fact.type.endsWith('.reviewed')) return 'acts' in fact.data && fact.data.acts.length > 0;
  if (fact.type === 'harm.assessed') return fact.data.harm === 'harmed';
  return fact.type !== 'damage.recorded' || fact.data.injured > 0;
};

/** Both clocks in every state of the talk. Neither reads more of the talk than that it is over. */
const clocks: Lens = {
  name: 'clocks',
  walks: repeated,
  closes: false,
  replays: true,
  types: [...TALK_TYPES, ...CLOCK_TYPES],
  prelude: [],
  tries: (_, fact) => straightOn(fact),
  key: ({ snapshot: { value, context }, state }) =>
    JSON.stringify([
      state,
      value.clock,
      [context.progressDueAt, context.visitDueAt].map((dueAt) => dueAt !== null),
      [context.over, context.over ? 0 : context.orders],
    ]),
};

/** What is counted in every state: observations, concerns, recordings, early tasks. */
const beside: Lens = {
  name: 'beside',
  walks: repeated,
  closes: false,
  replays: true,
  types: [...TALK_TYPES, ...BESIDE_TYPES],
  prelude: [],
  tries: (_, fact) => straightOn(fact),
  key: ({ snapshot: { context }, state, trace }) =>
    JSON.stringify([
      state,
      [context.over, context.over ? 0 : context.orders, context.seen.other],
      [context.recordingAnnounced, trace.recordingAnnounced],
      state === 'aftermath' && openTasks(context).length === 0,
    ]),
};

export const LENSES: readonly Lens[] = [talk, record, clocks, beside];
