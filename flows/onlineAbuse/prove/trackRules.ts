import { dayAt } from '../../days';
import { mayJudge, reasonIn } from '../../prove/signed';
import { owedTracks, type Track } from '../context';
import type { CaseFactType } from '../facts';
import type { Rule } from './rule';
import { type Edge, tracksOf } from './situation';

/** Whether the chart goes on to ask for this track. */
const asksFor = ({ to }: Edge, track: Track): boolean =>
  owedTracks(to.snapshot.context).includes(track);

const publishedBehindGates: Rule = {
  id: 'A3',
  edge: ({ from: { trace }, fact }) => {
    const open = trace.gravity === 'grave' && trace.established;
    switch (fact.type) {
      case 'publication.weighed':
        return mayJudge(fact) && reasonIn(fact) !== '';
      case 'publication.coordinated':
      case 'assembly.coordinated':
        return open;
      case 'site.published':
        return open && trace.coordinated;
      case 'pressRelease.issued':
        return open && trace.published;
      case 'assembly.informed':
        return open && trace.assembly.length === 2;
      default:
        return true;
    }
  },
};

const answersWrittenFirst: Rule = {
  id: 'A4',
  edge: (edge) => {
    if (edge.fact.type === 'answers.shared') return edge.from.trace.answered;
    return edge.fact.type !== 'answers.written' || asksFor(edge, 'inquiries');
  },
};

const recordingAnnounced: Rule = {
  id: 'A5',
  edge: (edge) =>
    edge.fact.type !== 'recording.started' ||
    ((edge.from.trace.told || reasonIn(edge.fact) !== '') && asksFor(edge, 'calls')),
};

const monitoredUntilDecided: Rule = {
  id: 'A6',
  edge: ({ from, fact }) => {
    const today = dayAt(fact.at, fact.tz);
    switch (fact.type) {
      case 'search.done':
      case 'round.closed':
        return fact.data.day <= today && fact.data.day >= from.trace.discovered;
      case 'monitoring.adjusted':
        return fact.data.from >= today;
      case 'monitoring.ended':
      case 'monitoring.resumed':
        return mayJudge(fact) && reasonIn(fact) !== '';
      default:
        return true;
    }
  },
  node: (node) => {
    const tracks = tracksOf(node);
    if (tracks === null) return true;
    return tracks.monitoring === (node.trace.ended ? 'monitoring.ended' : 'monitoring.watching');
  },
};

const wantingEvidenceStays: Rule = {
  id: 'A7',
  edge: (edge) => {
    const { from, fact, to } = edge;
    if (fact.type === 'evidence.completed' || fact.type === 'evidence.unobtainable')
      return from.trace.wanting.includes(fact.data.id);
    const tells = fact.type === 'evidence.recorded' || fact.type === 'evidence.assessed';
    return !tells || asksFor(edge, 'evidence') === to.trace.wanting.length > 0;
  },
};

/** What must have been the last step before each of the four. */
const STEP_AFTER: Partial<Record<CaseFactType, readonly string[]>> = {
  'extent.confirmed': ['malice.weighed'],
  'evidence.secured': ['extent.confirmed'],
  'police.consulted': ['evidence.secured'],
  'victimReport.filed': ['charge'],
  'victimReport.declined': ['charge'],
  'lawyer.consulted': ['police.consulted', 'victimReport.filed', 'victimReport.declined'],
};

const fourStepsInOrder: Rule = {
  id: 'A8',
  edge: ({ from: { trace }, fact }) => {
    if (fact.type === 'malice.weighed') return mayJudge(fact) && reasonIn(fact) !== '';
    const after = STEP_AFTER[fact.type];
    if (after === undefined) return true;
    if (!after.includes(trace.malice ?? '')) return false;
    if (fact.type === 'extent.confirmed')
      return fact.data.posts && fact.data.hearing && fact.data.reach;
    return fact.type !== 'evidence.secured' || (trace.kept && trace.wanting.length === 0);
  },
};

const meetingAgreedFirst: Rule = {
  id: 'A9',
  edge: ({ from: { trace }, fact }) => {
    if (fact.type === 'meeting.requested') return mayJudge(fact) && reasonIn(fact) !== '';
    if (fact.type === 'meeting.agreed' || fact.type === 'meeting.declined')
      return trace.meeting === 'asked';
    if (fact.type !== 'meeting.held') return true;
    const { related, sharing, duties, policy } = fact.data;
    const empty = `${sharing}${duties}${policy}`.trim() === '';
    return trace.meeting === 'agreed' && !(related !== undefined && empty);
  },
};

const bothHalves: Rule = {
  id: 'A10',
  edge: (edge) => {
    const { from, fact } = edge;
    const { trace, snapshot } = from;
    if (fact.type === 'judgement.requested') return asksFor(edge, 'judgement');
    if (fact.type === 'report.made') return trace.verdict === 'harassment';
    if (fact.type !== 'verdict.given') return true;
    if (!mayJudge(fact) || !trace.judging) return false;
    if (fact.data.verdict === 'notHarassment') return true;
    return trace.reviewed && trace.harmed && asksFor(edge, 'judgement') && snapshot.hasTag('open');
  },
};

const neededCareIsGiven: Rule = {
  id: 'A11',
  edge: (edge) => {
    const { from, fact } = edge;
    if (fact.type === 'care.given') return from.trace.care[fact.data.measure] === 'needed';
    return fact.type !== 'care.decided' || fact.data.decision !== 'needed' || asksFor(edge, 'care');
  },
};

/** What holds of each track. */
export const TRACK_RULES: readonly Rule[] = [
  publishedBehindGates,
  answersWrittenFirst,
  recordingAnnounced,
  monitoredUntilDecided,
  wantingEvidenceStays,
  fourStepsInOrder,
  meetingAgreedFirst,
  bothHalves,
  neededCareIsGiven,
];
