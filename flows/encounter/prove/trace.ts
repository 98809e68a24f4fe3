import { written } from '../../shapes';
import type { EncounterFact } from '../facts';
import { FIGURE_LIMITS } from '../figures';
import type { Setup } from './setups';

/**
 * What the facts alone say has happened. The rules are checked against this and not against the
 * chart's own context, so that a slip in `remember` cannot hide itself.
 */
export type Trace = {
  setup: Setup;
  /** They have gone, or the talk was ended. */
  gone: boolean;
  /** Since the judgement was asked for: an act was reviewed, harm was seen. */
  nuisance: boolean;
  harmed: boolean;
  /** ① ② ③ ④ in this contact. */
  stopped: boolean;
  warned: boolean;
  ended: boolean;
  reported: boolean;
  orders: number;
  announced: boolean;
  excused: boolean;
  /** In an emergency: where it was declared, whether they had gone by then, what was done since. */
  place: string | null;
  goneBefore: boolean;
  called: boolean;
  damaged: boolean;
  /** For closing. */
  harassment: boolean;
  emergencyStands: boolean;
  judged: boolean;
  reportDone: boolean;
  careDone: boolean;
  /** What was told or decided beside the talk. */
  recordingAnnounced: boolean;
};

export const freshTrace = (setup: Setup): Trace => ({
  setup,
  gone: false,
  nuisance: false,
  harmed: false,
  stopped: false,
  warned: false,
  ended: false,
  reported: false,
  orders: 0,
  announced: false,
  excused: false,
  place: null,
  goneBefore: false,
  called: false,
  damaged: false,
  harassment: false,
  emergencyStands: false,
  judged: false,
  reportDone: false,
  careDone: false,
  recordingAnnounced: false,
});

const NO_CONTACT: Partial<Trace> = {
  gone: true,
  stopped: false,
  warned: false,
  ended: false,
  reported: false,
  orders: 0,
  announced: false,
  excused: false,
};
const NO_EMERGENCY: Partial<Trace> = {
  place: null,
  goneBefore: false,
  called: false,
  damaged: false,
};

/** More than any figure may ask for, so that a broken chart cannot be walked for ever. */
const COUNTED_ORDERS = FIGURE_LIMITS.orders.max + 2;

const said = (reason: string | undefined): boolean => written(reason ?? '') !== '';

function changes(trace: Trace, fact: EncounterFact, state: string): Partial<Trace> {
  switch (fact.type) {
    case 'judgement.requested':
      return { nuisance: false, harmed: false };
    case 'manner.reviewed':
    case 'content.reviewed':
    case 'pattern.reviewed':
    case 'other.reviewed':
      return { nuisance: trace.nuisance || fact.data.acts.length > 0 };
    case 'harm.assessed':
      return { harmed: fact.data.harm === 'harmed' };
    case 'verdict.given':
      return fact.data.verdict === 'harassment'
        ? { judged: true, harassment: true, reportDone: false }
        : { judged: true };
    case 'verdict.carried':
      return { harassment: true, reportDone: false };
    case 'stop.requested':
      return { stopped: true };
    case 'warning.given':
      return { warned: true };
    case 'response.ended':
      return { ended: true };
    case 'facility.reported':
      return { reported: true };
    case 'eviction.ordered':
      return { orders: Math.min(trace.orders + 1, COUNTED_ORDERS) };
    case 'police.announced':
      return { announced: true, excused: trace.excused || said(fact.data.reason) };
    case 'emergency.declared':
      return {
        place: trace.place ?? state,
        goneBefore: trace.place === null ? trace.gone : trace.goneBefore,
        called: false,
        damaged: false,
        emergencyStands: true,
        judged: false,
        careDone: false,
      };
    case 'police.called':
      return trace.place === null ? {} : { called: true };
    case 'damage.recorded':
      return { damaged: true };
    case 'medical.decided':
      return { ...NO_CONTACT, ...NO_EMERGENCY };
    case 'emergency.stoodDown':
      return { ...NO_EMERGENCY, emergencyStands: false };
    case 'matter.settled':
    case 'visit.concluded':
    case 'counterpart.left':
    case 'call.ended':
    case 'officers.withdrew':
    case 'correspondence.ended':
      return NO_CONTACT;
    case 'police.arrived':
      return state === 'police.await' ? NO_CONTACT : {};
    case 'task.done':
      return {
        reportDone: trace.reportDone || fact.data.task === 'report',
        careDone: trace.careDone || fact.data.task === 'carePlan',
      };
    case 'recording.announced':
      return { recordingAnnounced: true };
    default:
      return {};
  }
}

/** The trace after one more accepted fact, reported while `state` was on screen. */
export const follow = (trace: Trace, fact: EncounterFact, state: string): Trace => ({
  ...trace,
  ...changes(trace, fact, state),
});
