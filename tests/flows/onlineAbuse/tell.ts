import { expect } from 'vitest';
import type { Role } from '../../../flows/actors';
import { type Day, numberOf } from '../../../flows/days';
import { GUIDANCE_RHYTHM, type Rhythm } from '../../../flows/onlineAbuse/calendar';
import type { Evidence } from '../../../flows/onlineAbuse/evidence';
import type { CaseFact, CaseFactData, CaseFactType } from '../../../flows/onlineAbuse/facts';
import {
  beginning,
  type CaseSnapshot,
  stateIdOf,
  step,
  trackIdsOf,
} from '../../../flows/onlineAbuse/fold';
import type { FormOne } from '../../../flows/onlineAbuse/formOne';

const TOKYO = 540;
const DAY_MS = 86_400_000;

/** Nine in the morning in Tokyo. */
export const nineOn = (day: Day): number => numberOf(day) * DAY_MS;

export const FOUND: Day = '2026-12-29';

/** One fact as a test writes it: the type alone, or with data, a role, the day it is recorded. */
export type Told =
  | CaseFactType
  | {
      [T in CaseFactType]: readonly [type: T, data: CaseFactData[T], role?: Role, day?: Day];
    }[CaseFactType];

export const fact = (told: Told): CaseFact => {
  const [type, data, role = 'head', day = FOUND] =
    typeof told === 'string' ? ([told, {}] as const) : told;
  return { type, at: nineOn(day), tz: TOKYO, by: { name: '', role }, data } as CaseFact;
};

/** Found on a day and recorded on the same or another one. */
export const opened = (
  discovered: Day = FOUND,
  recorded: Day = discovered,
  rhythm: Rhythm = GUIDANCE_RHYTHM,
): Told => [
  'case.opened',
  {
    channel: 'online',
    discovered,
    rhythm,
    mode: 'rehearsal',
    flowVersion: 1,
    clausesVersion: 'test',
  },
  'officer',
  recorded,
];

/** How many facts the sentences of a file tried, so that a suite over nothing fails. */
export const tried = { facts: 0 };

export const takes = (snapshot: CaseSnapshot, told: Told): boolean => {
  tried.facts += 1;
  return snapshot.can(fact(told));
};

/** The snapshot after all these facts; each must be taken, or the test fails naming it. */
export const having = (snapshot: CaseSnapshot, ...facts: readonly Told[]): CaseSnapshot =>
  facts.reduce<CaseSnapshot>((before, told) => {
    if (!takes(before, told))
      throw new Error(`${JSON.stringify(told)} was refused in ${stateIdOf(before)}`);
    return step(before, fact(told));
  }, snapshot);

/** Holds that none of these facts is taken here. */
export const refused = (snapshot: CaseSnapshot, ...facts: readonly Told[]): void => {
  for (const told of facts) expect(takes(snapshot, told), JSON.stringify(told)).toBe(false);
};

/** A case that was found and is not yet taken up. */
export const found = (): CaseSnapshot => having(beginning(), opened());
/** A case that is handled, with nothing done yet. */
export const handled = (): CaseSnapshot =>
  having(found(), ['relation.judged', { relation: 'work' }]);

export const trackOf = (snapshot: CaseSnapshot, track: string): string | undefined =>
  trackIdsOf(snapshot)?.[track as keyof ReturnType<typeof trackIdsOf>];

export const reason = '理由';

export const FORM: FormOne = {
  staffDepartment: '保健福祉部',
  staffDivision: '国保・年金課',
  staffUnit: '資格係',
  staffName: '世田谷 花子',
  background: '窓口での説明',
  situation: 'Xに名前が書かれた',
  response: '画面の写しを取った',
  other: '',
  department: '保健福祉部',
  division: '国保・年金課',
  unit: '資格係',
  contactName: '鈴木 一郎',
  contact: '内線 2345',
};

export const POST: Evidence = {
  id: 'e1',
  platform: 'x',
  content: 'あの窓口の職員は…',
  address: 'https://example.com/1',
  ip: '',
  kept: '',
  contact: '',
  untrue: false,
  personal: false,
};

export const established: Told = ['facts.established', { text: '説明が足りなかった' }];
export const sent = (section: CaseFactData['notice.sent']['section']): Told => [
  'notice.sent',
  { section },
];
export const NOTICE: readonly Told[] = [
  ['notice.written', FORM],
  sent('generalAffairs'),
  sent('secretariat'),
  sent('publicRelations'),
];
export const notMalicious: Told = ['malice.weighed', { malice: 'notPlain', reason }];
export const malicious: Told = ['malice.weighed', { malice: 'plain', reason }];
export const grave: Told = ['publication.weighed', { gravity: 'grave', reason }];
export const notGrave: Told = ['publication.weighed', { gravity: 'notGrave', reason }];
const ended: Told = ['monitoring.ended', { reason }];
const CARE: readonly Told[] = (['workplace', 'counselling', 'staffWelfare'] as const).map(
  (measure) => ['care.decided', { measure, decision: 'notNeeded' }],
);
export const REVIEWED: readonly Told[] = [
  'judgement.requested',
  ['post.reviewed', { acts: ['post.discredit'] }],
  ['harm.assessed', { harm: 'harmed', signs: ['fear'] }],
];
export const HARASSMENT: Told = ['verdict.given', { verdict: 'harassment', reason }];
export const NOT_HARASSMENT: Told = ['verdict.given', { verdict: 'notHarassment', reason }];

/** Everything that every case owes, each on its shortest way. */
export const EVERYTHING: readonly Told[] = [
  established,
  ...NOTICE,
  notMalicious,
  notGrave,
  ...CARE,
  ...REVIEWED,
  NOT_HARASSMENT,
  ended,
];
