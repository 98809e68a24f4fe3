import { dayAt, startOfDay } from '../../flows/days';
import { GUIDANCE_RHYTHM, nextDay } from '../../flows/onlineAbuse/calendar';
import { CARE_MEASURES, owedTracks } from '../../flows/onlineAbuse/context';
import {
  CASE_FACTS,
  type CaseFact,
  type CaseFactData,
  type CaseFactType,
} from '../../flows/onlineAbuse/facts';
import { beginning, type CaseSnapshot, stateIdOf, step } from '../../flows/onlineAbuse/fold';
import type { Place } from '../../flows/onlineAbuse/meta';
import {
  lookedOf,
  type Monitored,
  monitor,
  NOT_MONITORED,
} from '../../flows/onlineAbuse/monitored';
import type { Flow, Reached } from './flow';
import { foldTrail } from './foldTrail';
import type { IndexPatch } from './log';
import { matterOf } from './matterOf';
import type { TrailLine } from './replay';

export type CaseKind = { snapshot: CaseSnapshot; data: CaseFactData; place: Place };

type Typical = (snapshot: CaseSnapshot) => object;

const HEAD = { name: '', role: 'head' } as const;
const reason = () => ({ reason: '-' });
const section = () => ({ section: 'publicRelations' });
const day = ({ context }: CaseSnapshot): string => context.discovered ?? '1970-01-01';

/** Data with which the chart would accept a fact, if it accepts it at all just now. */
const TYPICAL: Partial<Record<CaseFactType, Typical>> = {
  'discovery.noted': (snapshot) => ({ day: day(snapshot), source: 'unknown', text: '' }),
  'relation.judged': () => ({ relation: 'work' }),
  'facts.established': () => ({ text: '-' }),
  'notice.sent': section,
  'evidence.recorded': () => ({ content: '-', address: '', kept: '', contact: '' }),
  'evidence.completed': ({ context }) => ({ id: context.wanting[0] ?? '' }),
  'evidence.unobtainable': ({ context }) => ({ id: context.wanting[0] ?? '' }),
  'malice.weighed': () => ({ malice: 'plain', reason: '-' }),
  'extent.confirmed': () => ({ posts: true, hearing: true, reach: true, text: '' }),
  'police.consulted': () => ({ charge: 'possible', text: '' }),
  'victimReport.declined': reason,
  'lawyer.consulted': () => ({ text: '' }),
  'search.done': (snapshot) => ({
    day: day(snapshot),
    platform: 'x',
    key: 'name',
    result: 'notFound',
  }),
  'round.closed': (snapshot) => ({ day: day(snapshot) }),
  'monitoring.adjusted': (snapshot) => ({ ...GUIDANCE_RHYTHM, from: day(snapshot), reason: '-' }),
  'monitoring.ended': reason,
  'monitoring.resumed': reason,
  'answers.shared': section,
  'press.handledAlone': reason,
  'recorder.declined': reason,
  'recording.started': () => ({ announced: false, reason: '-' }),
  'recording.stored': () => ({ where: '-' }),
  // Weighed already as grave, it can only be weighed as not grave after all.
  'publication.weighed': ({ context }) => ({
    gravity: context.grave ? 'notGrave' : 'grave',
    reason: '-',
  }),
  'assembly.coordinated': () => ({ section: 'generalAffairs' }),
  'care.decided': () => ({ measure: 'workplace', decision: 'needed' }),
  'care.given': ({ context }) => ({
    measure: CARE_MEASURES.find((measure) => context.care[measure] === 'needed'),
  }),
  'meeting.requested': reason,
  'meeting.declined': reason,
  'post.reviewed': () => ({ acts: [] }),
  'harm.assessed': () => ({ harm: 'harmed', signs: [] }),
  'verdict.given': () => ({ verdict: 'notHarassment', reason: '-' }),
  'case.reopened': reason,
  'addendum.written': () => ({ text: '-' }),
};

const factOf = ({ type, at: { wall, tz }, by, data }: TrailLine['entry']): CaseFact =>
  ({ type, at: wall, tz, by, data }) as CaseFact;

/** A fold of its own for what a record says of monitoring. */
export const foldMonitored = () =>
  foldTrail<Monitored>(
    () => NOT_MONITORED,
    (monitored, { entry, status }) =>
      status === 'accepted' ? monitor(monitored, factOf(entry)) : monitored,
  );

/** What the record says of monitoring; remembers the record on screen. */
export const monitoredOf = foldMonitored();

const isHandled = (snapshot: CaseSnapshot): boolean => stateIdOf(snapshot) === 'handling';

function indexPatchOf(encounterId: string, { trail, snapshot }: Reached<CaseKind>): IndexPatch {
  const { entry: first } = trail[0] as TrailLine;
  const { entry: last } = trail[trail.length - 1] as TrailLine;
  const opened = first.data as CaseFactData['case.opened'];
  const { wall, tz } = last.at;
  const sealed = snapshot.hasTag('sealed');
  const monitored = monitoredOf(trail);
  const today = dayAt(wall, tz);
  const next = sealed ? null : nextDay(monitored.watching, lookedOf(monitored), today);
  return {
    encounterId,
    mode: opened.mode,
    channel: opened.channel,
    visit: '',
    stage: stateIdOf(snapshot),
    open: sealed ? 0 : 1,
    startedAt: first.at.wall,
    updatedAt: wall,
    // Nobody ever stands there: its key lies open nowhere, and the office's key opens it.
    endedAt: first.at.wall,
    // The day on which something is to be looked up; the row stays true however late it is read.
    dueAt: next === null ? null : startOfDay(next, tz),
    matter: matterOf(trail),
    // Before it is taken up, that is what is left to do.
    openTasks: sealed ? 0 : isHandled(snapshot) ? owedTracks(snapshot.context).length : 1,
  };
}

/** One case of posts against an officer, as a session knows it. */
export const ONLINE_ABUSE: Flow<CaseKind> = {
  id: 'onlineAbuse',
  facts: CASE_FACTS,
  beginning,
  step,
  stateIdOf,
  dueOf: () => [],
  notePassed: () => undefined,
  takes: (type, snapshot) => {
    const data = TYPICAL[type]?.(snapshot) ?? {};
    // On the day of the discovery nothing is ahead and nothing behind.
    const at = startOfDay(day(snapshot), 0);
    return snapshot.can({ type, at, tz: 0, by: HEAD, data } as CaseFact);
  },
  indexPatchOf,
};
