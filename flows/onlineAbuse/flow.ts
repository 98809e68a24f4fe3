import { BEFORE_OPENED } from './context';
import { evidence, findings, notice } from './findings';
import { calls, inquiries, press } from './inquiries';
import { judgement } from './judgement';
import { malice } from './malice';
import { byAnyone, byHead } from './meta';
import { monitoring } from './monitoring';
import { care, meeting } from './people';
import { assembly, publication } from './publication';
import { caseSetup } from './setup';

/** Goes up when a fact means something else than before; stands in the first entry of a log. */
export const CASE_FLOW_VERSION = 1;

const { createStateConfig } = caseSetup;

const discovered = {
  guard: 'discoveryIsPast',
  actions: 'remember',
  meta: byAnyone('choice'),
} as const;

const home = createStateConfig({
  meta: { kind: 'home', who: 'anyone', clauses: [], prompts: [] },
  on: { 'case.opened': { ...discovered, target: 'relation', meta: byAnyone('main') } },
});

/** Found when and from where; and whether it comes from the officer's work (S1, S2). */
const relation = createStateConfig({
  id: 'relation',
  tags: ['open'],
  meta: {
    kind: 'ask',
    who: 'head',
    clauses: ['S1', 'S2'],
    prompts: ['fromWork', 'likewise', 'copyFirst'],
  },
  on: {
    'discovery.noted': discovered,
    'relation.judged': [
      { guard: 'caseIsTakenUp', target: 'handling', actions: 'remember', meta: byHead('main') },
      { guard: 'caseIsOutside', target: 'closed', actions: 'remember', meta: byHead('main') },
    ],
  },
});

/** Everything that the manual asks for, side by side. */
const handling = createStateConfig({
  id: 'handling',
  tags: ['open'],
  type: 'parallel',
  meta: {
    kind: 'board',
    who: 'head',
    clauses: ['2.3d', 'S3.1a', 'S3.1b'],
    prompts: ['besideForm'],
  },
  on: {
    'discovery.noted': discovered,
    'case.closed': { guard: 'nothingLeftOpen', target: '#closed', meta: byHead('main') },
  },
  states: {
    findings,
    notice,
    evidence,
    malice,
    monitoring,
    inquiries,
    press,
    calls,
    publication,
    assembly,
    care,
    meeting,
    judgement,
    /** Where a reopened case returns to. */
    last: { id: 'handling.last', type: 'history', history: 'deep' },
  },
});

/** Sealed. An ordinary state, since a final one would refuse addenda. */
const closed = createStateConfig({
  id: 'closed',
  tags: ['sealed'],
  meta: { kind: 'done', who: 'head', clauses: ['2.1.2d'], prompts: ['sealed'] },
  on: {
    'addendum.written': { target: 'closed', reenter: true, meta: byHead('main') },
    'case.reopened': [
      { guard: 'wasTakenUp', target: '#handling.last', meta: byHead('choice') },
      { target: 'relation', meta: byHead('choice') },
    ],
  },
});

/**
 * One case of posts against an officer, from its discovery to closed: a pure fold over its facts.
 * Rests on the ward's manual for social media.
 */
export const onlineAbuseFlow = caseSetup.createMachine({
  id: 'onlineAbuse',
  context: BEFORE_OPENED,
  initial: 'home',
  states: { home, relation, handling, closed },
});
