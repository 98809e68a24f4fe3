import { axisOf } from './acts';
import type { EncounterContext } from './context';
import type { EncounterFact } from './facts';
import { GUIDANCE_FIGURES } from './figures';
import type { Task } from './tasks';

const MINUTE = 60_000;

/** Before `encounter.started` there is nobody to talk to: `over`, so that no clock can start. */
export const BEFORE_START: EncounterContext = {
  channel: 'counter',
  repeated: false,
  onPremises: true,
  noProgressMinutes: GUIDANCE_FIGURES.noProgressMinutes,
  visitMinMinutes: GUIDANCE_FIGURES.visitMinMinutes,
  visitMaxMinutes: GUIDANCE_FIGURES.visitMaxMinutes,
  ordersNeeded: GUIDANCE_FIGURES.orders,
  over: true,
  late: false,
  nuisance: false,
  harmed: null,
  verdict: null,
  harassment: false,
  reached: 0,
  facilityReported: false,
  orders: 0,
  policeAnnounced: false,
  policeCalled: false,
  policeArrived: false,
  emergency: false,
  callRecorded: false,
  damageRecorded: false,
  injured: false,
  medicalNeeded: false,
  seen: { other: false, post: false, violence: false },
  concerns: { otherSections: false, legal: false, difficulty: false },
  recordingAnnounced: false,
  recorded: false,
  tasks: {},
  progressFrom: null,
  progressDueAt: null,
  visitFrom: null,
  visitDueAt: null,
};

const later = (instant: number | null, ms: number): number | null =>
  instant === null ? null : instant + ms;

const without = (tasks: EncounterContext['tasks'], task: Task): EncounterContext['tasks'] => {
  const { [task]: _, ...rest } = tasks;
  return rest;
};

/** A report made before this verdict does not tell of it: it is owed anew (2.4.1, R9). */
const judgedHarassment = ({ tasks }: EncounterContext): Partial<EncounterContext> => ({
  verdict: 'harassment',
  harassment: true,
  tasks: without(tasks, 'report'),
});

/**
 * What the chart keeps of a fact, once it was accepted.
 * In: the context before, the fact. Out: the members that change. Pure; never throws on a fact of
 * the right shape. Deadlines are instants in UTC milliseconds, worked out from `fact.at`.
 */
export function remember(
  context: EncounterContext,
  fact: EncounterFact,
): Partial<EncounterContext> {
  switch (fact.type) {
    case 'encounter.started': {
      const { channel, visit, onPremises, figures } = fact.data;
      return {
        channel,
        repeated: visit === 'repeated',
        onPremises,
        noProgressMinutes: figures.noProgressMinutes,
        visitMinMinutes: figures.visitMinMinutes,
        visitMaxMinutes: figures.visitMaxMinutes,
        ordersNeeded: figures.orders,
        over: false,
      };
    }
    case 'matter.settled':
    case 'visit.concluded':
    case 'counterpart.left':
    case 'call.ended':
    case 'officers.withdrew':
    case 'correspondence.ended':
      return { over: true };
    case 'judgement.requested':
      return { nuisance: false, harmed: null, verdict: null, late: context.over };
    case 'manner.reviewed':
    case 'content.reviewed':
    case 'pattern.reviewed':
    case 'other.reviewed':
      return { nuisance: context.nuisance || fact.data.acts.length > 0 };
    case 'harm.assessed':
      return {
        harmed: fact.data.harm === 'harmed',
        injured: context.injured || fact.data.signs.includes('health'),
      };
    case 'verdict.given':
      return fact.data.verdict === 'harassment'
        ? judgedHarassment(context)
        : { verdict: 'notHarassment' };
    case 'verdict.carried':
      return judgedHarassment(context);
    case 'stop.requested':
      return { reached: 1 };
    case 'warning.given':
      return { reached: 2 };
    case 'response.ended':
      return { reached: 3 };
    case 'facility.reported':
      return { facilityReported: true };
    case 'eviction.ordered':
      return { orders: Math.min(fact.data.n, context.ordersNeeded) };
    case 'police.announced':
      return { policeAnnounced: true };
    case 'police.called':
      return { policeCalled: true, callRecorded: context.emergency };
    case 'police.arrived':
      return { policeArrived: true };
    case 'emergency.declared':
      return {
        emergency: true,
        verdict: null,
        callRecorded: false,
        damageRecorded: false,
        tasks: without(context.tasks, 'carePlan'),
      };
    case 'emergency.stoodDown':
      return { emergency: false };
    case 'damage.recorded':
      return { damageRecorded: true, injured: context.injured || fact.data.injured > 0 };
    case 'medical.decided':
      return fact.data.decision === 'notNeeded'
        ? { tasks: { ...context.tasks, medicalCare: 'done' } }
        : { medicalNeeded: true, tasks: without(context.tasks, 'medicalCare') };
    case 'observation.noted':
      return {
        seen: {
          other: context.seen.other || axisOf(fact.data.act) === 'other',
          post: context.seen.post || fact.data.act.startsWith('post.'),
          violence: context.seen.violence || fact.data.act === 'manner.violence',
        },
      };
    case 'concern.raised':
      return { concerns: { ...context.concerns, [fact.data.concern]: true } };
    case 'recording.announced':
      return { recordingAnnounced: true };
    case 'recording.started':
      return { recorded: true };
    case 'task.done':
      return { tasks: { ...context.tasks, [fact.data.task]: 'done' } };
    case 'task.waived':
      return { tasks: { ...context.tasks, [fact.data.task]: 'waived' } };
    case 'progress.stalled':
      return {
        progressFrom: fact.at,
        progressDueAt: fact.at + context.noProgressMinutes * MINUTE,
      };
    case 'deadline.set': {
      const from = context.progressFrom ?? fact.at;
      return { progressFrom: from, progressDueAt: from + fact.data.minutes * MINUTE };
    }
    case 'limit.announced':
      return { visitFrom: fact.at, visitDueAt: fact.at + fact.data.minutes * MINUTE };
    case 'deadline.extended': {
      const { clock, minutes } = fact.data;
      const due = clock === 'progress' ? context.progressDueAt : context.visitDueAt;
      const moved = Math.max(due ?? fact.at, fact.at) + minutes * MINUTE;
      return clock === 'progress' ? { progressDueAt: moved } : { visitDueAt: moved };
    }
    case 'clock.shifted':
      return {
        progressFrom: later(context.progressFrom, fact.data.ms),
        progressDueAt: later(context.progressDueAt, fact.data.ms),
        visitFrom: later(context.visitFrom, fact.data.ms),
        visitDueAt: later(context.visitDueAt, fact.data.ms),
      };
    default:
      return {};
  }
}
