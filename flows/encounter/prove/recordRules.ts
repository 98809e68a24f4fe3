import { reasonIn } from '../../prove/signed';
import type { EncounterContext } from '../context';
import type { EncounterFact, FactType } from '../facts';
import { requiredTasks, TASK_IDS, TASKS, type Task } from '../tasks';
import type { Node } from './explore';
import { inEmergency, type Rule } from './rule';
import { samplesOf } from './samples';

const takes = (node: Node, type: FactType): boolean =>
  samplesOf(type, node.snapshot.context).some((fact) => node.snapshot.can(fact));

const STARTS: Record<'progress' | 'visit', readonly FactType[]> = {
  progress: ['progress.stalled', 'deadline.set'],
  visit: ['limit.announced'],
};
/** Decisions that stop or move a running time: going on, or ending the response (③). */
const DECIDES: readonly FactType[] = [
  'progress.resumed',
  'deadline.set',
  'deadline.extended',
  'response.ended',
];

const clockOnlyWhenStarted: Rule = {
  id: 'R8',
  lens: 'clocks',
  node: ({ snapshot: { value, context } }) => {
    const due = { progress: context.progressDueAt, visit: context.visitDueAt };
    return (['progress', 'visit'] as const).every(
      (name) => (value.clock[name] === 'idle') === (due[name] === null),
    );
  },
  edge: ({ from, fact, to }) =>
    (['progress', 'visit'] as const).every((name) => {
      const [before, now] = [from.snapshot.value.clock[name], to.snapshot.value.clock[name]];
      if (before === now) return true;
      if (before === 'idle') return STARTS[name].includes(fact.type);
      if (now === 'passed')
        return fact.type === 'deadline.passed' && fact.data.clock === name && before === 'running';
      const corrected = fact.type === 'clock.shifted' && now === 'running';
      return to.trace.gone || corrected || DECIDES.includes(fact.type);
    }),
};

const nothingOwedAtClosing: Rule = {
  id: 'R9',
  lens: 'record',
  edge: ({ from: { trace }, fact }) =>
    fact.type !== 'encounter.closed' ||
    ((!trace.harassment || (trace.reportDone && trace.careDone)) &&
      (!trace.emergencyStands || (trace.judged && trace.careDone))),
};

const calledForBy = (fact: EncounterFact, node: Node): readonly Task[] => {
  switch (fact.type) {
    case 'facility.reported':
      return ['facilityManager'];
    case 'police.called':
    case 'police.arrived':
      return ['communitySafety'];
    case 'concern.raised':
      return {
        otherSections: ['otherSections', 'publicRelations'] as const,
        legal: ['legal'] as const,
        difficulty: ['generalAffairs'] as const,
      }[fact.data.concern];
    case 'observation.noted':
      if (fact.data.act === 'manner.violence') return ['medicalCare', 'victimReport', 'workInjury'];
      return fact.data.act.startsWith('post.') ? ['onlineAbuse'] : [];
    case 'harm.assessed':
      return fact.data.signs.includes('health') ? ['workInjury'] : [];
    case 'damage.recorded':
      return fact.data.injured > 0 && inEmergency(node) ? ['victimReport', 'workInjury'] : [];
    case 'medical.decided':
      return fact.data.decision === 'needed' ? ['medicalCare'] : [];
    default:
      return [];
  }
};

const EVERYTHING: Partial<EncounterContext> = {
  harassment: true,
  verdict: 'harassment',
  emergency: true,
  facilityReported: true,
  policeCalled: true,
  injured: true,
  medicalNeeded: true,
  recorded: true,
  seen: { other: true, post: true, violence: true },
  concerns: { otherSections: true, legal: true, difficulty: true },
};

/** The same aftermath after the fullest record there can be, with every task settled but some. */
const closes = (node: Node, open: readonly Task[]): boolean => {
  const tasks = Object.fromEntries(
    TASK_IDS.filter((task) => !open.includes(task)).map((task) => [task, 'done' as const]),
  );
  const context = { ...node.snapshot.context, ...EVERYTHING, tasks };
  const [closing] = samplesOf('encounter.closed', context);
  return closing !== undefined && { ...node.snapshot, context }.can(closing);
};

const tasksCalledFor: Rule = {
  id: 'R10',
  lens: 'beside',
  edge: ({ from, fact, to }) => {
    const [before, now] = [
      requiredTasks(from.snapshot.context),
      requiredTasks(to.snapshot.context),
    ];
    if (!calledForBy(fact, from).every((task) => now.includes(task))) return false;
    return fact.type === 'emergency.stoodDown' || before.every((task) => now.includes(task));
  },
  node: (node) => {
    const { state } = node;
    if (state === 'home' || state === 'closed') return true;
    const early = samplesOf('task.done', node.snapshot.context).filter((fact) =>
      node.snapshot.can(fact),
    );
    if (early.length !== TASK_IDS.length - 1) return false;
    if (state !== 'aftermath') return !takes(node, 'encounter.closed');
    return (
      closes(node, []) && TASK_IDS.every((task) => task === 'judgement' || !closes(node, [task]))
    );
  },
};

const recordingAnnounced: Rule = {
  id: 'R11',
  lens: 'beside',
  edge: ({ from, fact, to }) =>
    fact.type !== 'recording.started' ||
    ((from.trace.recordingAnnounced || reasonIn(fact) !== '') &&
      requiredTasks(to.snapshot.context).includes('recordingStorage')),
};

const reportNeverWaived: Rule = {
  id: 'R9',
  lens: 'beside',
  edge: ({ fact }) => fact.type !== 'task.waived' || TASKS[fact.data.task].waivable,
};

/** R8 to R11: clocks, what is owed before closing, recordings. */
export const RECORD_RULES: readonly Rule[] = [
  clockOnlyWhenStarted,
  nothingOwedAtClosing,
  reportNeverWaived,
  tasksCalledFor,
  recordingAnnounced,
];
