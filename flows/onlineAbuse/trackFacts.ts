import type { Track } from './context';
import type { CaseFactType } from './facts';

/** The facts of each track; `judgement` and `malice` in the order in which they are taken. */
export const TRACK_FACTS: Record<Track, readonly CaseFactType[]> = {
  findings: ['facts.established'],
  notice: ['notice.written', 'notice.sent'],
  evidence: [
    'evidence.recorded',
    'evidence.assessed',
    'evidence.completed',
    'evidence.unobtainable',
  ],
  malice: [
    'malice.weighed',
    'extent.confirmed',
    'evidence.secured',
    'police.consulted',
    'victimReport.filed',
    'victimReport.declined',
    'lawyer.consulted',
  ],
  monitoring: [
    'search.done',
    'round.closed',
    'monitoring.adjusted',
    'monitoring.ended',
    'monitoring.resumed',
  ],
  inquiries: [
    'inquiries.surged',
    'answers.written',
    'answers.shared',
    'inquiries.answered',
    'inquiries.coordinated',
  ],
  press: ['press.inquired', 'press.answered', 'press.coordinated', 'press.handledAlone'],
  calls: [
    'calls.harassed',
    'recorder.borrowed',
    'recorder.declined',
    'recording.announced',
    'recording.started',
    'recording.stored',
  ],
  publication: [
    'publication.weighed',
    'publication.coordinated',
    'site.published',
    'pressRelease.issued',
  ],
  assembly: ['assembly.coordinated', 'assembly.informed'],
  care: ['care.decided', 'care.given'],
  meeting: ['meeting.requested', 'meeting.agreed', 'meeting.declined', 'meeting.held'],
  judgement: [
    'judgement.requested',
    'post.reviewed',
    'harm.assessed',
    'verdict.given',
    'judgement.deferred',
    'report.made',
  ],
};
