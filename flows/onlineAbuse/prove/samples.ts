import type { Role } from '../../actors';
import { addDays, type Day, dayAt } from '../../days';
import { GUIDANCE_RHYTHM } from '../calendar';
import { CARE_MEASURES } from '../context';
import type { Evidence } from '../evidence';
import type { CaseFact, CaseFactData, CaseFactType } from '../facts';
import { CASE_FLOW_VERSION } from '../flow';
import { OLDEST_DISCOVERY } from '../rules';
import { ANSWERS_SECTIONS, ASSEMBLY_SECTIONS, NOTICE_SECTIONS } from '../sections';

/** The last days of a year, in Tokyo: whatever counts days has to cross it. */
const SOME_TIME = Date.UTC(2026, 11, 29, 3, 0);
const TOKYO = 540;
const TODAY: Day = dayAt(SOME_TIME, TOKYO);

type Said<T extends CaseFactType> = { data: CaseFactData[T]; role?: Role };
type Samples = { [T in CaseFactType]?: readonly Said<T>[] };

const reason = 'reason';
const plain = [{ data: {} }];
const reasoned = [{ data: { reason } }];
/** By somebody who may, by somebody who may in their place, by somebody who may not. */
const byRoles = <D>(data: D) =>
  (['head', 'acting', 'officer'] as const).map((role) => ({ data, role }));
const each = <T extends string, K extends string>(key: K, values: readonly T[]) =>
  values.map((value) => ({ data: { [key]: value } as Record<K, T> }));

const POST: Evidence = {
  id: 'first',
  platform: 'x',
  content: 'post',
  address: '',
  ip: '',
  kept: '',
  contact: '',
  untrue: false,
  personal: false,
};

const FORM = {
  staffDepartment: '',
  staffDivision: '',
  staffUnit: '',
  staffName: '',
  background: '',
  situation: '',
  response: '',
  other: '',
  department: '',
  division: '',
  unit: '',
  contactName: '',
  contact: '',
};

const MINUTES = { day: TODAY, members: [], others: '', sharing: '', duties: '', policy: '' };

/** One sample for each difference that a guard can see. */
const SAMPLES: Samples = {
  'discovery.noted': [TODAY, addDays(TODAY, -40)].flatMap((day) => [
    { data: { day, source: 'resident', text: '' } },
  ]),
  'relation.judged': [
    { data: { relation: 'work' } },
    { data: { relation: 'likewise', reason } },
    { data: { relation: 'likewise', reason: ' ' } },
    { data: { relation: 'outside', reason } },
    { data: { relation: 'outside' } },
  ],
  'facts.established': [{ data: { text: 'found out' } }],
  'notice.written': [{ data: FORM }],
  'notice.sent': each('section', NOTICE_SECTIONS),
  'evidence.recorded': [
    { data: POST },
    { data: { ...POST, untrue: true } },
    { data: { ...POST, id: 'second', personal: true, kept: 'shelf' } },
    { data: { ...POST, untrue: true, kept: 'shelf', contact: 'site' } },
    { data: { ...POST, content: ' ' } },
  ],
  'evidence.assessed': [
    { data: { id: 'first', result: 'untrue' } },
    { data: { id: 'second', result: 'personal' } },
    { data: { id: 'none such', result: 'untrue' } },
  ],
  'evidence.completed': [
    { data: { id: 'first', kept: 'shelf', contact: 'site' } },
    { data: { id: 'second', kept: 'shelf', contact: 'site' } },
    { data: { id: 'none such', kept: 'shelf', contact: 'site' } },
  ],
  'evidence.unobtainable': [{ data: { id: 'first', reason } }, { data: { id: 'other', reason } }],
  'malice.weighed': (['plain', 'notPlain'] as const).flatMap((malice) =>
    byRoles({ malice, reason }),
  ),
  'extent.confirmed': [
    { data: { posts: true, hearing: true, reach: true, text: '' } },
    { data: { posts: true, hearing: false, reach: true, text: '' } },
  ],
  'evidence.secured': plain,
  'police.consulted': (['possible', 'notPossible'] as const).map((charge) => ({
    data: { charge, text: '' },
  })),
  'victimReport.filed': plain,
  'victimReport.declined': reasoned,
  'lawyer.consulted': [{ data: { text: '' } }],
  'search.done': [TODAY, addDays(TODAY, 1), addDays(TODAY, -1), addDays(TODAY, -41)].map((day) => ({
    data: { day, platform: 'x', key: 'name', result: 'notFound' },
  })),
  'round.closed': [TODAY, addDays(TODAY, 1), addDays(TODAY, -41)].map((day) => ({ data: { day } })),
  'monitoring.adjusted': [TODAY, addDays(TODAY, 1), addDays(TODAY, -1)].map((from) => ({
    data: { ...GUIDANCE_RHYTHM, from, reason },
  })),
  'monitoring.ended': byRoles({ reason }),
  'monitoring.resumed': byRoles({ reason }),
  'inquiries.surged': plain,
  'inquiries.answered': plain,
  'inquiries.coordinated': plain,
  'answers.written': [{ data: { items: [{ question: 'what', answer: 'this' }] } }],
  'answers.shared': each('section', ANSWERS_SECTIONS),
  'press.inquired': [{ data: { outlet: '', text: '' } }],
  'press.answered': plain,
  'press.coordinated': plain,
  'press.handledAlone': byRoles({ reason }),
  'calls.harassed': plain,
  'recorder.borrowed': plain,
  'recorder.declined': reasoned,
  'recording.announced': plain,
  'recording.started': [
    { data: { announced: true } },
    { data: { announced: false } },
    { data: { announced: false, reason } },
  ],
  'recording.stored': [{ data: { where: 'safe' } }],
  'publication.weighed': (['grave', 'notGrave'] as const).flatMap((gravity) =>
    byRoles({ gravity, reason }),
  ),
  'publication.coordinated': plain,
  'site.published': plain,
  'pressRelease.issued': plain,
  'assembly.coordinated': each('section', ASSEMBLY_SECTIONS),
  'assembly.informed': [{ data: { text: '' } }],
  'care.decided': CARE_MEASURES.flatMap((measure) =>
    (['needed', 'notNeeded'] as const).map((decision) => ({ data: { measure, decision } })),
  ),
  'care.given': each('measure', CARE_MEASURES),
  'meeting.requested': byRoles({ reason }),
  'meeting.agreed': [{ data: { name: '' }, role: 'other' }],
  'meeting.declined': [{ data: { name: '', reason }, role: 'other' }],
  'meeting.held': [
    { data: { ...MINUTES, related: '', duties: 'who does what' } },
    { data: { ...MINUTES, related: '', policy: ' ' } },
    { data: MINUTES },
  ],
  'judgement.requested': plain,
  'post.reviewed': [{ data: { acts: ['post.discredit'] } }, { data: { acts: [] } }],
  'harm.assessed': [
    { data: { harm: 'harmed', signs: ['health'] } },
    { data: { harm: 'notHarmed', signs: [] } },
  ],
  'verdict.given': (['harassment', 'notHarassment'] as const).flatMap((verdict) =>
    byRoles({ verdict, reason }),
  ),
  'judgement.deferred': plain,
  'report.made': plain,
  'case.closed': plain,
  'case.reopened': reasoned,
  'addendum.written': [{ data: { text: 'addendum' } }],
};

const factOf = (type: CaseFactType, data: object, role: Role = 'head'): CaseFact =>
  ({ type, at: SOME_TIME, tz: TOKYO, by: { name: '', role }, data }) as CaseFact;

const FACTS = new Map(
  (Object.keys(SAMPLES) as CaseFactType[]).map((type) => [
    type,
    ((SAMPLES[type] ?? []) as readonly Said<CaseFactType>[]).map(({ data, role }) =>
      factOf(type, data, role),
    ),
  ]),
);

/** The facts of one type that are worth trying, the likeliest first. */
export const samplesOf = (type: CaseFactType): readonly CaseFact[] => FACTS.get(type) ?? [];

/** Every type that the statechart is asked about, but the first fact itself. */
export const SAMPLED_TYPES: readonly CaseFactType[] = [...FACTS.keys()];

/** The likeliest fact of a type. */
export const likely = (type: CaseFactType): CaseFact => samplesOf(type)[0] as CaseFact;

/** A case opened today, or on a day that many days away: tomorrow, or too long ago. */
export const openedOn = (daysAway = 0): CaseFact =>
  factOf('case.opened', {
    channel: 'online',
    discovered: addDays(TODAY, daysAway),
    rhythm: GUIDANCE_RHYTHM,
    mode: 'rehearsal',
    flowVersion: CASE_FLOW_VERSION,
    clausesVersion: 'proof',
  });

export const TOO_OLD = -OLDEST_DISCOVERY - 1;
