import { actsAsHead, reasonOf } from '../actors';
import { verdictIsHarassment, verdictIsNot } from '../definition';
import { type EncounterContext, isInPerson } from './context';
import type { ClockName, EncounterFact } from './facts';
import { DERIVED_TASKS, openTasks, TASKS } from './tasks';

/**
 * What the guidance asks before a fact may move the talk. Each rule reads the context and the fact
 * at hand, answers yes or no, and never throws: a guard that throws would stop the chart for good.
 */
export type Rule = (context: EncounterContext, fact: EncounterFact) => boolean;

/** A departure from a soft figure carries its reason (2.3f.0). */
export const departureReasoned: Rule = (_, fact) => reasonOf(fact) !== '';

/** Judged after they have gone: nothing is left to say to them. */
export const lateVerdictStands: Rule = (context, fact) =>
  context.over && (verdictIsHarassment(context, fact) || verdictIsNot(context, fact));

/**
 * An earlier verdict of the same matter. Which matter it is may be told after the start, so what was
 * ticked then, a first visit or a repeated one, decides nothing here.
 */
export const mayCarryVerdict: Rule = ({ over }, fact) => !over && actsAsHead(fact);

/** The fourth axis is reviewed only if something on it was seen. */
export const otherActSeen: Rule = ({ seen }) => seen.other;

export const contactOver: Rule = ({ over }) => over;
/** Once they have gone or ③ was said, there is no more time to measure: it was used, or ended. */
export const timeIsOver: Rule = ({ over, reached }) => over || reached === 3;
/** In an emergency nobody decides how long a talk may go on; a running time runs on. */
export const timeMayRun: Rule = (context, fact) => !timeIsOver(context, fact) && !context.emergency;

/** They went during the emergency: nowhere to return to, unless a late judgement was under way. */
export const leftMeanwhile: Rule = ({ over, late }) => over && !late;

export const byPhone: Rule = ({ channel }) => channel === 'phone';
export const byLetter: Rule = ({ channel }) => channel === 'letter';
/** Officers can walk away only where they are the visitors, or have no house right. */
export const awayFromPremises: Rule = ({ channel, onPremises }) =>
  channel === 'field' || (channel === 'counter' && !onPremises);
export const inPerson: Rule = ({ channel }) => isInPerson(channel);

/** R6: an eviction needs the ward's own house, and somebody in it (2.3f.3t, 3.1.3c). */
export const houseRightHolds: Rule = (context, fact) =>
  inPerson(context, fact) && context.onPremises;

export const visitWasAnnounced: Rule = ({ visitDueAt }) => visitDueAt !== null;

/** 15 to 30 minutes, or what the section set; else with a reason (2.3c.6). */
export const visitLimitMayStart: Rule = (context, fact) =>
  timeMayRun(context, fact) &&
  fact.type === 'limit.announced' &&
  ((fact.data.minutes >= context.visitMinMinutes && fact.data.minutes <= context.visitMaxMinutes) ||
    departureReasoned(context, fact));

export const stopWasRequested: Rule = ({ reached }) => reached === 1;
export const warningWasGiven: Rule = ({ reached }) => reached >= 2;

/** R4: numbered one by one, so that a stale tap is refused, and by somebody who may order. */
export const orderIsNext: Rule = (context, fact) =>
  fact.type === 'eviction.ordered' && fact.data.n === context.orders + 1 && actsAsHead(fact);

/** R5: about three orders before the police are announced (2.3f.5a). */
export const enoughOrdersGiven: Rule = ({ orders, ordersNeeded }) => orders >= ordersNeeded;

/** R11: recording is announced first, or there is a reason why not (2.3r.1). */
export const recordingAnnouncedOrReasoned: Rule = ({ recordingAnnounced }, fact) =>
  fact.type === 'recording.started' &&
  ((fact.data.announced && recordingAnnounced) || reasonOf(fact) !== '');

/** What is told of a clock is of this one: that its own deadline passed, or, but in an emergency, more time. */
const deadlineIs =
  (clock: ClockName): Rule =>
  ({ progressDueAt, visitDueAt, emergency }, fact) =>
    (fact.type === 'deadline.passed' &&
      fact.data.clock === clock &&
      fact.data.dueAt === (clock === 'progress' ? progressDueAt : visitDueAt)) ||
    (fact.type === 'deadline.extended' && fact.data.clock === clock && !emergency);

export const deadlineIsProgress: Rule = deadlineIs('progress');
export const deadlineIsVisit: Rule = deadlineIs('visit');

/** The report to general affairs and the care plan cannot be waived (R9); a derived task is not ticked. */
export const taskIsWaivable: Rule = (_, fact) =>
  fact.type === 'task.waived' && TASKS[fact.data.task].waivable;

export const taskIsTicked: Rule = (_, fact) =>
  fact.type === 'task.done' && !DERIVED_TASKS.includes(fact.data.task);

/** R9, R10: nothing this record calls for is left open. */
export const nothingLeftOpen: Rule = (context) => openTasks(context).length === 0;
