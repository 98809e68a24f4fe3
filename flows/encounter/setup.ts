import { assign, setup } from 'xstate';
import { verdictIsHarassment, verdictIsNot } from '../definition';
import type { EncounterContext } from './context';
import type { EncounterFact } from './facts';
import type { StateMeta, TransitionMeta } from './meta';
import { remember } from './remember';
import * as rules from './rules';

const only =
  (rule: rules.Rule) =>
  ({ context, event }: { context: EncounterContext; event: EncounterFact }): boolean =>
    rule(context, event);

/** The typed pieces that every region is written with. */
export const encounterSetup = setup({
  types: {
    context: {} as EncounterContext,
    events: {} as EncounterFact,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
    tags: {} as 'live' | 'response' | 'emergency' | 'police' | 'sealed',
  },
  guards: {
    departureReasoned: only(rules.departureReasoned),
    verdictIsHarassment: only(verdictIsHarassment),
    verdictIsNot: only(verdictIsNot),
    lateVerdictStands: only(rules.lateVerdictStands),
    mayCarryVerdict: only(rules.mayCarryVerdict),
    otherActSeen: only(rules.otherActSeen),
    contactOver: only(rules.contactOver),
    timeIsOver: only(rules.timeIsOver),
    timeMayRun: only(rules.timeMayRun),
    leftMeanwhile: only(rules.leftMeanwhile),
    byPhone: only(rules.byPhone),
    byLetter: only(rules.byLetter),
    inPerson: only(rules.inPerson),
    awayFromPremises: only(rules.awayFromPremises),
    houseRightHolds: only(rules.houseRightHolds),
    visitWasAnnounced: only(rules.visitWasAnnounced),
    visitLimitMayStart: only(rules.visitLimitMayStart),
    stopWasRequested: only(rules.stopWasRequested),
    warningWasGiven: only(rules.warningWasGiven),
    orderIsNext: only(rules.orderIsNext),
    enoughOrdersGiven: only(rules.enoughOrdersGiven),
    recordingAnnouncedOrReasoned: only(rules.recordingAnnouncedOrReasoned),
    deadlineIsProgress: only(rules.deadlineIsProgress),
    deadlineIsVisit: only(rules.deadlineIsVisit),
    taskIsWaivable: only(rules.taskIsWaivable),
    taskIsTicked: only(rules.taskIsTicked),
    nothingLeftOpen: only(rules.nothingLeftOpen),
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    endContact: assign({ over: true, late: false }),
    clearProgress: assign({ progressFrom: null, progressDueAt: null }),
    clearVisit: assign({ visitFrom: null, visitDueAt: null }),
  },
});
