import { assign, setup } from 'xstate';
import { verdictIsHarassment, verdictIsNot } from '../definition';
import type { CaseContext, Track } from './context';
import type { CaseFact } from './facts';
import type { StateMeta, TransitionMeta } from './meta';
import { remember } from './remember';
import * as rules from './rules';

const only =
  (rule: rules.Rule) =>
  ({ context, event }: { context: CaseContext; event: CaseFact }): boolean =>
    rule(context, event);

/** The typed pieces that every track is written with. */
export const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as CaseFact,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
    tags: {} as 'open' | 'sealed',
  },
  guards: {
    discoveryIsPast: only(rules.discoveryIsPast),
    caseIsTakenUp: only(rules.caseIsTakenUp),
    caseIsOutside: only(rules.caseIsOutside),
    wasTakenUp: only(rules.wasTakenUp),
    headDecides: only(rules.headDecides),
    noticeIsOut: only(rules.noticeIsOut),
    answersAreOut: only(rules.answersAreOut),
    assemblyIsSettled: only(rules.assemblyIsSettled),
    mayPublish: only(rules.mayPublish),
    mayNotPublish: only(rules.mayNotPublish),
    isGrave: only(rules.isGrave),
    isNotGrave: only(rules.isNotGrave),
    recordingAnnouncedOrReasoned: only(rules.recordingAnnouncedOrReasoned),
    searchIsPast: only(rules.searchIsPast),
    adjustmentIsAhead: only(rules.adjustmentIsAhead),
    evidenceSaysSomething: only(rules.evidenceSaysSomething),
    evidenceIsWanting: only(rules.evidenceIsWanting),
    somethingIsWanting: only(rules.somethingIsWanting),
    nothingIsWanting: only(rules.nothingIsWanting),
    isPlainlyMalicious: only(rules.isPlainlyMalicious),
    isNotPlain: only(rules.isNotPlain),
    extentIsKnown: only(rules.extentIsKnown),
    evidenceIsSecured: only(rules.evidenceIsSecured),
    chargeIsPossible: only(rules.chargeIsPossible),
    minutesSaySomething: only(rules.minutesSaySomething),
    careIsSettled: only(rules.careIsSettled),
    careIsOpen: only(rules.careIsOpen),
    careIsNeeded: only(rules.careIsNeeded),
    verdictIsHarassment: only(verdictIsHarassment),
    verdictIsNot: only(verdictIsNot),
    nothingLeftOpen: only(rules.nothingLeftOpen),
  },
  actions: {
    remember: assign(({ context, event }) => remember(context, event)),
    /** Said by every state of a track, so that closing need not know the tracks' states by name. */
    owe: assign(({ context: { owed } }, { track }: { track: Track }) => ({
      owed: { ...owed, [track]: true },
    })),
    settle: assign(({ context: { owed } }, { track }: { track: Track }) => ({
      owed: { ...owed, [track]: false },
    })),
  },
});
