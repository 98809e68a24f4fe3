import type * as Prove from '../../prove/walk';
import { CARE_MEASURES, TRACKS, type Track } from '../context';
import type { CaseFact, CaseFactType } from '../facts';
import { NOTICE_SECTIONS } from '../sections';
import { TRACK_FACTS } from '../trackFacts';
import { likely, samplesOf } from './samples';
import type { Kind, Node } from './situation';

export type LensName = 'taking' | 'board' | Track;
export type Lens = Prove.Lens<Kind> & {
  name: LensName;
  /** Whether every track can be settled, so that `closed` must be in reach of everything (A14). */
  closes: boolean;
};

/** Tracks that read one another are walked together (A3, A8). */
const TOGETHER: Partial<Record<Track, readonly Track[]>> = {
  publication: ['findings', 'assembly'],
  assembly: ['findings', 'publication'],
  malice: ['evidence'],
};

const sampled = (type: CaseFactType, told: (data: Record<string, unknown>) => boolean): CaseFact =>
  samplesOf(type).find(({ data }) => told(data as Record<string, unknown>)) as CaseFact;

/** The shortest way to settle each track that owes something from the beginning. */
const SETTLING: Partial<Record<Track, readonly CaseFact[]>> = {
  findings: [likely('facts.established')],
  notice: [
    likely('notice.written'),
    ...NOTICE_SECTIONS.map((section) => sampled('notice.sent', (data) => data.section === section)),
  ],
  malice: [sampled('malice.weighed', ({ malice }) => malice === 'notPlain')],
  monitoring: [likely('monitoring.ended')],
  publication: [sampled('publication.weighed', ({ gravity }) => gravity === 'notGrave')],
  care: CARE_MEASURES.map((measure) =>
    sampled('care.decided', (data) => data.measure === measure && data.decision === 'notNeeded'),
  ),
  judgement: [
    likely('judgement.requested'),
    likely('post.reviewed'),
    likely('harm.assessed'),
    sampled('verdict.given', ({ verdict }) => verdict === 'notHarassment'),
  ],
};

const TAKEN = likely('relation.judged');
const AROUND: readonly CaseFactType[] = ['case.closed', 'case.reopened', 'addendum.written'];

/** Nothing is left out: all that the chart keeps and all that the facts say. */
const whole = ({ snapshot, state, trace }: Node): string =>
  JSON.stringify([state, snapshot.value === 'closed' && snapshot.context, trace]);

/** One track with those it reads, every other one settled before. */
const trackLens = (track: Track): Lens => {
  const walked: readonly Track[] = [track, ...(TOGETHER[track] ?? [])];
  return {
    name: track,
    types: [...walked.flatMap((one) => TRACK_FACTS[one]), ...AROUND],
    prelude: [
      TAKEN,
      ...TRACKS.filter((one) => !walked.includes(one)).flatMap((one) => SETTLING[one] ?? []),
    ],
    tries: () => true,
    key: whole,
    closes: true,
  };
};

/** From the first word: taken up or left aside, closed and opened again. */
const taking: Lens = {
  name: 'taking',
  types: ['discovery.noted', 'relation.judged', 'facts.established', 'notice.written', ...AROUND],
  prelude: [],
  tries: () => true,
  key: whole,
  closes: false,
};

const OWN_STEPS = new Set(TRACKS.flatMap((track) => SETTLING[track] ?? []));

/** All tracks at once, each on its shortest way: what is owed on any of them keeps the case open. */
const board: Lens = {
  name: 'board',
  types: [...TRACKS.flatMap((track) => TRACK_FACTS[track]), ...AROUND],
  prelude: [TAKEN],
  tries: ({ trace }, fact) => {
    if (fact.type === 'notice.sent')
      return fact.data.section === NOTICE_SECTIONS[trace.sent.length];
    if (fact.type === 'care.decided')
      return (
        OWN_STEPS.has(fact) && CARE_MEASURES[Object.keys(trace.care).length] === fact.data.measure
      );
    // What was done once is not done again here.
    if (fact.type === 'notice.written') return !trace.written;
    if (fact.type === 'judgement.requested') return trace.verdict === null;
    return OWN_STEPS.has(fact) || AROUND.includes(fact.type);
  },
  key: whole,
  closes: true,
};

export const LENSES: readonly Lens[] = [taking, board, ...TRACKS.map(trackLens)];
