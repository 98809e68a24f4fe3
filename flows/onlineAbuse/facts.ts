import type { Actor } from '../actors';
import { type Day, isDay, isTime } from '../days';
import { type Act, type HarmSign, isAct, isHarm } from '../encounter/acts';
import { annotates, counts, type FactSpec, moves } from '../factSpec';
import { LOG_FACTS, type LogFactData } from '../logFacts';
import {
  type Check,
  flag,
  listOf,
  maybe,
  oneOf,
  said,
  shape,
  someOf,
  text,
  whole,
} from '../shapes';
import { type Adjustment, isAdjustment, isRhythm, type Rhythm } from './calendar';
import { CARE_MEASURES, type CareMeasure, RELATIONS, type Relation } from './context';
import { ASSESSMENTS, type Assessment, type Evidence, isEvidence } from './evidence';
import { type FormOne, isFormOne } from './formOne';
import { PLATFORMS, type Platform, SEARCH_KEYS, type SearchKey } from './searches';
import {
  ANSWERS_SECTIONS,
  type AnswersSection,
  ASSEMBLY_SECTIONS,
  type AssemblySection,
  MEMBERS,
  type Member,
  NOTICE_SECTIONS,
  type NoticeSection,
} from './sections';

/** From where the post became known; `unknown` until somebody says. */
export const SOURCES = [
  'unknown',
  'officer',
  'colleague',
  'resident',
  'press',
  'search',
  'other',
] as const;
export type Source = (typeof SOURCES)[number];

export type Answer = { question: string; answer: string };

type None = Record<never, never>;
type Reasoned = { reason: string };

/** What each fact carries. Facts are in the past: `noun.verb`. Days are local calendar days. */
export type CaseFactData = LogFactData & {
  'case.opened': {
    channel: 'online';
    discovered: Day;
    rhythm: Rhythm;
    mode: 'live' | 'rehearsal';
    flowVersion: number;
    clausesVersion: string;
    matter?: string;
  };
  'discovery.noted': { day: Day; time?: string; source: Source; text: string };
  'relation.judged': { relation: Relation; reason?: string };
  'observation.noted': { act: Act; quote?: string };
  'facts.established': { text: string };
  'notice.written': FormOne;
  'notice.sent': { section: NoticeSection };
  'evidence.recorded': Evidence;
  'evidence.assessed': { id: string; result: Assessment };
  'evidence.completed': { id: string; kept: string; contact: string };
  'evidence.unobtainable': { id: string; reason: string };
  'malice.weighed': { malice: 'plain' | 'notPlain'; reason: string };
  'extent.confirmed': { posts: boolean; hearing: boolean; reach: boolean; text: string };
  'evidence.secured': None;
  'police.consulted': { charge: 'possible' | 'notPossible'; text: string };
  'victimReport.filed': None;
  'victimReport.declined': Reasoned;
  'lawyer.consulted': { text: string };
  /** `of`: how many services the round of that day has. Without it, one search stood for the round. */
  'search.done': {
    day: Day;
    platform: Platform;
    key: SearchKey;
    result: 'found' | 'notFound';
    of?: number;
  };
  /** The rest of the services is left for that day. */
  'round.closed': { day: Day };
  'monitoring.adjusted': Adjustment;
  'monitoring.ended': Reasoned;
  'monitoring.resumed': Reasoned;
  'inquiries.surged': None;
  'inquiries.answered': None;
  'inquiries.coordinated': None;
  'answers.written': { items: Answer[] };
  'answers.shared': { section: AnswersSection };
  'press.inquired': { outlet: string; text: string };
  'press.answered': None;
  'press.coordinated': None;
  'press.handledAlone': Reasoned;
  'calls.harassed': None;
  'recorder.borrowed': None;
  'recorder.declined': Reasoned;
  'recording.announced': None;
  'recording.started': { announced: boolean; reason?: string };
  'recording.stored': { where: string };
  'publication.weighed': { gravity: 'grave' | 'notGrave'; reason: string };
  'publication.coordinated': None;
  'site.published': None;
  'pressRelease.issued': None;
  'assembly.coordinated': { section: AssemblySection };
  'assembly.informed': { text: string };
  'care.decided': { measure: CareMeasure; decision: 'needed' | 'notNeeded' };
  'care.given': { measure: CareMeasure };
  'meeting.requested': Reasoned;
  'meeting.agreed': { name: string };
  'meeting.declined': { name: string; reason: string };
  'meeting.held': {
    day: Day;
    members: Member[];
    others: string;
    /** Who came as another head concerned (S4c). Without it, the minutes were taken unasked. */
    related?: string;
    sharing: string;
    duties: string;
    policy: string;
  };
  'judgement.requested': None;
  'post.reviewed': { acts: Act[] };
  'harm.assessed': { harm: 'harmed' | 'notHarmed'; signs: HarmSign[] };
  'verdict.given': { verdict: 'harassment' | 'notHarassment'; reason: string };
  'judgement.deferred': None;
  'report.made': None;
  'case.closed': None;
  'case.reopened': Reasoned;
  'addendum.written': { text: string };
};

export type CaseFactType = keyof CaseFactData;

/**
 * A fact as the statechart sees it: `at` is the entry's wall time in UTC milliseconds, `tz` its time
 * zone in minutes east of UTC. The two tell the calendar day.
 */
export type CaseFact = {
  [T in CaseFactType]: { type: T; at: number; tz: number; by: Actor; data: CaseFactData[T] };
}[CaseFactType];

const reasoned = shape({ reason: said });
const told = shape({ text });
const section = (sections: readonly string[]): Check => shape({ section: oneOf(sections) });

/** Every fact there is, with its class and the shape of its data. */
export const CASE_FACTS: Record<CaseFactType, FactSpec> = {
  ...LOG_FACTS,
  'case.opened': moves(
    shape({
      channel: oneOf(['online']),
      discovered: isDay,
      rhythm: isRhythm,
      mode: oneOf(['live', 'rehearsal']),
      flowVersion: whole(1, 1_000_000),
      clausesVersion: said,
      matter: maybe(said),
    }),
  ),
  'discovery.noted': counts(
    shape({ day: isDay, time: maybe(isTime), source: oneOf(SOURCES), text }),
  ),
  'relation.judged': moves(shape({ relation: oneOf(RELATIONS), reason: maybe(text) })),
  'observation.noted': annotates(shape({ act: isAct, quote: maybe(text) })),
  'facts.established': moves(shape({ text: said })),
  'notice.written': moves(isFormOne),
  'notice.sent': moves(section(NOTICE_SECTIONS)),
  'evidence.recorded': moves(isEvidence),
  'evidence.assessed': moves(shape({ id: said, result: oneOf(ASSESSMENTS) })),
  'evidence.completed': moves(shape({ id: said, kept: said, contact: said })),
  'evidence.unobtainable': moves(shape({ id: said, reason: said })),
  'malice.weighed': moves(shape({ malice: oneOf(['plain', 'notPlain']), reason: said })),
  'extent.confirmed': moves(shape({ posts: flag, hearing: flag, reach: flag, text })),
  'evidence.secured': moves(),
  'police.consulted': moves(shape({ charge: oneOf(['possible', 'notPossible']), text })),
  'victimReport.filed': moves(),
  'victimReport.declined': moves(reasoned),
  'lawyer.consulted': moves(told),
  'search.done': counts(
    shape({
      day: isDay,
      platform: oneOf(PLATFORMS),
      key: oneOf(SEARCH_KEYS),
      result: oneOf(['found', 'notFound']),
      of: maybe(whole(1, 64)),
    }),
  ),
  'round.closed': counts(shape({ day: isDay })),
  'monitoring.adjusted': counts(isAdjustment),
  'monitoring.ended': moves(reasoned),
  'monitoring.resumed': moves(reasoned),
  'inquiries.surged': moves(),
  'inquiries.answered': counts(),
  'inquiries.coordinated': counts(),
  'answers.written': moves(shape({ items: someOf(shape({ question: said, answer: text })) })),
  'answers.shared': moves(section(ANSWERS_SECTIONS)),
  'press.inquired': moves(shape({ outlet: text, text })),
  'press.answered': moves(),
  'press.coordinated': moves(),
  'press.handledAlone': moves(reasoned),
  'calls.harassed': moves(),
  'recorder.borrowed': moves(),
  'recorder.declined': moves(reasoned),
  'recording.announced': counts(),
  'recording.started': moves(shape({ announced: flag, reason: maybe(text) })),
  'recording.stored': moves(shape({ where: said })),
  'publication.weighed': moves(shape({ gravity: oneOf(['grave', 'notGrave']), reason: said })),
  'publication.coordinated': moves(),
  'site.published': moves(),
  'pressRelease.issued': counts(),
  'assembly.coordinated': moves(section(ASSEMBLY_SECTIONS)),
  'assembly.informed': moves(told),
  'care.decided': moves(
    shape({ measure: oneOf(CARE_MEASURES), decision: oneOf(['needed', 'notNeeded']) }),
  ),
  'care.given': moves(shape({ measure: oneOf(CARE_MEASURES) })),
  'meeting.requested': moves(reasoned),
  'meeting.agreed': moves(shape({ name: text })),
  'meeting.declined': moves(shape({ name: text, reason: said })),
  'meeting.held': moves(
    shape({
      day: isDay,
      members: listOf(oneOf(MEMBERS)),
      others: text,
      related: maybe(text),
      sharing: text,
      duties: text,
      policy: text,
    }),
  ),
  'judgement.requested': moves(),
  'post.reviewed': moves(shape({ acts: listOf(isAct) })),
  'harm.assessed': moves(isHarm),
  'verdict.given': moves(shape({ verdict: oneOf(['harassment', 'notHarassment']), reason: said })),
  'judgement.deferred': moves(),
  'report.made': moves(),
  'case.closed': moves(),
  'case.reopened': moves(reasoned),
  'addendum.written': counts(shape({ text: said })),
};

export const CASE_FACT_TYPES = Object.keys(CASE_FACTS) as CaseFactType[];
