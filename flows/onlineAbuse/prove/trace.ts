import { CARE_MEASURES, type CareMeasure, type Relation, TRACKS, type Track } from '../context';
import { isLacking, isWanting } from '../evidence';
import type { CaseFact, CaseFactType } from '../facts';

/** What the facts alone say has happened; the rules are checked against this. */
export type Trace = {
  discovered: string;
  relation: Relation | null;
  closed: boolean;
  /** Where the case stood when it was closed, as it is told apart. */
  closedFrom: string;
  established: boolean;
  written: boolean;
  sent: readonly string[];
  kept: boolean;
  lacking: readonly string[];
  wanting: readonly string[];
  /** The last step taken where the post is malicious. */
  malice: CaseFactType | 'notPlain' | 'charge' | null;
  ended: boolean;
  surged: boolean;
  answered: boolean;
  shared: readonly string[];
  pressAsks: boolean;
  harassed: boolean;
  recorder: boolean;
  told: boolean;
  unstored: boolean;
  gravity: 'grave' | 'notGrave' | null;
  coordinated: boolean;
  published: boolean;
  assembly: readonly string[];
  informed: boolean;
  care: Partial<Record<CareMeasure, 'needed' | 'notNeeded' | 'given'>>;
  meeting: 'asked' | 'agreed' | null;
  reviewed: boolean;
  harmed: boolean;
  judging: boolean;
  verdict: 'harassment' | 'notHarassment' | null;
  reported: boolean;
};

export const FRESH: Trace = {
  discovered: '',
  relation: null,
  closed: false,
  closedFrom: '',
  established: false,
  written: false,
  sent: [],
  kept: false,
  lacking: [],
  wanting: [],
  malice: null,
  ended: false,
  surged: false,
  answered: false,
  shared: [],
  pressAsks: false,
  harassed: false,
  recorder: false,
  told: false,
  unstored: false,
  gravity: null,
  coordinated: false,
  published: false,
  assembly: [],
  informed: false,
  care: {},
  meeting: null,
  reviewed: false,
  harmed: false,
  judging: false,
  verdict: null,
  reported: false,
};

const and = (set: readonly string[], one: string): string[] => [...new Set([...set, one])].sort();

function changes(trace: Trace, fact: CaseFact, situation: string): Partial<Trace> {
  switch (fact.type) {
    case 'case.opened':
      return { discovered: fact.data.discovered };
    case 'discovery.noted':
      return { discovered: fact.data.day };
    case 'relation.judged':
      return {
        relation: fact.data.relation,
        closed: fact.data.relation === 'outside',
        closedFrom: '',
      };
    case 'case.closed':
      return { closed: true, closedFrom: situation };
    case 'case.reopened':
      return { closed: false, closedFrom: '' };
    case 'facts.established':
      return { established: true };
    case 'notice.written':
      return { written: true, sent: [] };
    case 'notice.sent':
      return { sent: and(trace.sent, fact.data.section) };
    case 'evidence.recorded':
      return {
        kept: true,
        lacking: isLacking(fact.data) ? and(trace.lacking, fact.data.id) : trace.lacking,
        wanting: isWanting(fact.data) ? and(trace.wanting, fact.data.id) : trace.wanting,
      };
    case 'evidence.assessed':
      if (!trace.lacking.includes(fact.data.id)) return {};
      return { wanting: and(trace.wanting, fact.data.id) };
    case 'evidence.completed':
    case 'evidence.unobtainable':
      return {
        lacking: trace.lacking.filter((id) => id !== fact.data.id),
        wanting: trace.wanting.filter((id) => id !== fact.data.id),
      };
    case 'malice.weighed':
      return { malice: fact.data.malice === 'plain' ? fact.type : 'notPlain' };
    case 'police.consulted':
      return { malice: fact.data.charge === 'possible' ? 'charge' : fact.type };
    case 'extent.confirmed':
    case 'evidence.secured':
    case 'victimReport.filed':
    case 'victimReport.declined':
    case 'lawyer.consulted':
      return { malice: fact.type };
    case 'monitoring.ended':
      return { ended: true };
    case 'monitoring.resumed':
      return { ended: false };
    case 'inquiries.surged':
      return { surged: true };
    case 'answers.written':
      return { answered: true, shared: [] };
    case 'answers.shared':
      return { shared: and(trace.shared, fact.data.section) };
    case 'press.inquired':
      return { pressAsks: true };
    case 'press.answered':
    case 'press.coordinated':
    case 'press.handledAlone':
      return { pressAsks: false };
    case 'calls.harassed':
      return { harassed: true };
    case 'recorder.borrowed':
      return { harassed: false, recorder: true };
    case 'recorder.declined':
      return { harassed: false };
    case 'recording.announced':
      return { told: true };
    case 'recording.started':
      return { unstored: true };
    case 'recording.stored':
      return { unstored: false, told: false };
    case 'publication.weighed':
      return fact.data.gravity === 'grave'
        ? { gravity: 'grave', coordinated: false }
        : { gravity: 'notGrave', assembly: [] };
    case 'publication.coordinated':
      return { coordinated: true };
    case 'site.published':
      return { published: true };
    case 'assembly.coordinated':
      return { assembly: and(trace.assembly, fact.data.section) };
    case 'assembly.informed':
      return { informed: true };
    case 'care.decided':
      return { care: { ...trace.care, [fact.data.measure]: fact.data.decision } };
    case 'care.given':
      return { care: { ...trace.care, [fact.data.measure]: 'given' } };
    case 'meeting.requested':
      return { meeting: 'asked' };
    case 'meeting.agreed':
      return { meeting: 'agreed' };
    case 'meeting.declined':
    case 'meeting.held':
      return { meeting: null };
    case 'judgement.requested':
      return { judging: true, reviewed: false, harmed: false, verdict: null, reported: false };
    case 'judgement.deferred':
      return { judging: false };
    case 'post.reviewed':
      return { reviewed: fact.data.acts.length > 0 };
    case 'harm.assessed':
      return { harmed: fact.data.harm === 'harmed' };
    case 'verdict.given':
      return { judging: false, verdict: fact.data.verdict };
    case 'report.made':
      return { reported: true };
    default:
      return {};
  }
}

/** The trace after one more accepted fact, reported in this situation. */
export const follow = (trace: Trace, fact: CaseFact, situation: string): Trace => ({
  ...trace,
  ...changes(trace, fact, situation),
});

const OWED: Record<Track, (trace: Trace) => boolean> = {
  findings: ({ established }) => !established,
  notice: ({ written, sent }) => !written || sent.length < 3,
  evidence: ({ wanting }) => wanting.length > 0,
  malice: ({ malice }) => malice !== 'notPlain' && malice !== 'lawyer.consulted',
  monitoring: ({ ended }) => !ended,
  inquiries: ({ surged, answered, shared }) => (surged || answered) && shared.length < 2,
  press: ({ pressAsks }) => pressAsks,
  calls: ({ harassed, unstored }) => harassed || unstored,
  publication: ({ gravity, published }) => gravity === null || (gravity === 'grave' && !published),
  assembly: ({ gravity, established, informed }) => gravity === 'grave' && established && !informed,
  care: ({ care }) =>
    CARE_MEASURES.some((measure) => care[measure] === undefined || care[measure] === 'needed'),
  meeting: ({ meeting }) => meeting !== null,
  judgement: ({ verdict, reported }) => verdict === null || (verdict === 'harassment' && !reported),
};

/** What the facts alone say is still to be done (A12). */
export const owedBy = (trace: Trace): Track[] => TRACKS.filter((track) => OWED[track](trace));
