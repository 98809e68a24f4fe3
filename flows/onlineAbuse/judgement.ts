import { byHead } from './meta';
import { caseSetup } from './setup';
import { owed, settled } from './standing';

const requested = { target: 'post', meta: byHead('main') } as const;
const again = { ...requested, meta: byHead('more') } as const;
const deferred = { target: 'ask', meta: byHead('more') } as const;

/** The head judges as in an encounter: the act, the harm, the verdict; then the report (2.2.2, 2.4.1). */
export const judgement = caseSetup.createStateConfig({
  initial: 'ask',
  states: {
    ask: {
      ...owed('judgement', {
        kind: 'ask',
        who: 'head',
        clauses: ['2.2.2', '2.3d'],
        prompts: ['postCounts', 'headJudges'],
      }),
      on: { 'judgement.requested': requested },
    },
    post: {
      ...owed('judgement', {
        kind: 'form',
        who: 'head',
        clauses: ['1.3.2b', '1.3.2g', 'B2.3'],
        prompts: ['postCounts'],
      }),
      on: {
        'post.reviewed': { target: 'harm', actions: 'remember', meta: byHead('main') },
        'judgement.deferred': deferred,
      },
    },
    harm: {
      ...owed('judgement', {
        kind: 'form',
        who: 'head',
        clauses: ['B2.1', '2.2a.5'],
        prompts: ['bothHalves'],
      }),
      on: {
        'harm.assessed': { target: 'verdict', actions: 'remember', meta: byHead('main') },
        'judgement.deferred': deferred,
      },
    },
    verdict: {
      ...owed('judgement', {
        kind: 'form',
        who: 'head',
        clauses: ['B2.1', '2.2.1', '2.2.2'],
        prompts: ['bothHalves', 'headJudges'],
      }),
      on: {
        'verdict.given': [
          { guard: 'verdictIsHarassment', target: 'report', meta: byHead('main') },
          { guard: 'verdictIsNot', target: 'judged', meta: byHead('main') },
        ],
        'judgement.deferred': deferred,
      },
    },
    report: {
      ...owed('judgement', {
        kind: 'ask',
        who: 'head',
        clauses: ['2.4.1', '2.4.1f'],
        prompts: ['reportJudged', 'formElsewhere'],
      }),
      on: { 'report.made': { target: 'reported', meta: byHead('main') } },
    },
    reported: {
      ...settled('judgement', {
        kind: 'done',
        who: 'head',
        clauses: ['2.4.1'],
        prompts: ['reportJudged'],
      }),
      on: { 'judgement.requested': again },
    },
    judged: {
      ...settled('judgement', {
        kind: 'done',
        who: 'head',
        clauses: ['2.2.2'],
        prompts: ['headJudges'],
      }),
      on: { 'judgement.requested': again },
    },
  },
});
