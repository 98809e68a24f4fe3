import { byAnyone, byHead } from './meta';
import { caseSetup } from './setup';
import { owed, quiet, settled } from './standing';

const { createStateConfig } = caseSetup;

const established = { target: 'known', actions: 'remember', meta: byHead('main') } as const;

/** What the post is about and what the officer did: found out at once, beside form 1 (S3.1a). */
export const findings = createStateConfig({
  initial: 'seek',
  states: {
    seek: {
      ...owed('findings', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.1a'],
        prompts: ['findCause', 'besideForm'],
      }),
      on: { 'facts.established': established },
    },
    known: {
      ...settled('findings', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.1a'],
        prompts: ['findCause'],
      }),
      on: { 'facts.established': { ...established, meta: byHead('more') } },
    },
  },
});

const written = { target: 'send', actions: 'remember', meta: byHead('main') } as const;
const rewritten = { ...written, meta: byHead('more') } as const;

/** Form 1 to three sections; written anew, it goes out anew to all of them (S3.1b). */
export const notice = createStateConfig({
  initial: 'write',
  states: {
    write: {
      ...owed('notice', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.1b', 'SF1'],
        prompts: ['everyField', 'sendWithGaps', 'besideForm'],
      }),
      on: { 'notice.written': written },
    },
    send: {
      ...owed('notice', {
        kind: 'send',
        who: 'head',
        clauses: ['S3.1b'],
        prompts: ['threeSections'],
      }),
      on: {
        'notice.sent': [
          { guard: 'noticeIsOut', target: 'sent', actions: 'remember', meta: byHead('main') },
          { actions: 'remember', meta: byHead('main') },
        ],
        'notice.written': { ...rewritten, reenter: true },
      },
    },
    sent: {
      ...settled('notice', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.1b'],
        prompts: ['everyField'],
      }),
      on: { 'notice.written': rewritten },
    },
  },
});

const recorded = {
  guard: 'evidenceSaysSomething',
  actions: 'remember',
  meta: byAnyone('main'),
} as const;
const completed = {
  guard: 'evidenceIsWanting',
  actions: 'remember',
  // Offered beside the record it completes.
  meta: byAnyone('none'),
} as const;

/** What it is may be found out later; told beside the record it is of, which it moves alone. */
const assessed = { actions: 'remember', meta: byAnyone('none') } as const;

/** Posts kept as evidence; what is false or private wants its copy and the site's contact (S3.4c). */
export const evidence = createStateConfig({
  initial: 'none',
  states: {
    none: {
      ...quiet('evidence', {
        kind: 'form',
        who: 'anyone',
        clauses: ['S3.4c', 'S3.6b'],
        prompts: ['copyFirst', 'keepCopy', 'keepContact'],
      }),
      on: { 'evidence.recorded': { ...recorded, target: 'kept' } },
    },
    kept: {
      ...settled('evidence', {
        kind: 'form',
        who: 'anyone',
        clauses: ['S3.4c', 'S3.6b'],
        prompts: ['keepCopy', 'keepContact'],
      }),
      always: { guard: 'somethingIsWanting', target: 'wanting' },
      on: { 'evidence.recorded': recorded, 'evidence.assessed': assessed },
    },
    wanting: {
      ...owed('evidence', {
        kind: 'complete',
        who: 'anyone',
        clauses: ['S3.4c'],
        prompts: ['keepCopy', 'keepContact'],
      }),
      always: { guard: 'nothingIsWanting', target: 'kept' },
      on: {
        'evidence.recorded': { ...recorded, meta: byAnyone('more') },
        'evidence.assessed': assessed,
        'evidence.completed': completed,
        'evidence.unobtainable': completed,
      },
    },
  },
});
