import { byHead } from './meta';
import { caseSetup } from './setup';
import { owed, settled } from './standing';

const plain = { guard: 'isPlainlyMalicious', meta: byHead('more') } as const;
const notPlain = { guard: 'isNotPlain', meta: byHead('more') } as const;
const first = { meta: byHead('main') } as const;

/**
 * Where the post is plainly malicious: facts, evidence, police, lawyer, in this order (S3.6). Weighed
 * anew, because more is known or posted, the four begin again, or end.
 */
export const malice = caseSetup.createStateConfig({
  initial: 'weigh',
  on: {
    'malice.weighed': [
      { ...plain, target: '.extent' },
      { ...notPlain, target: '.notPlain' },
    ],
  },
  states: {
    weigh: {
      ...owed('malice', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.6a'],
        prompts: ['plainOnly'],
      }),
      on: {
        'malice.weighed': [
          { ...plain, ...first, target: 'extent' },
          { ...notPlain, ...first, target: 'notPlain' },
        ],
      },
    },
    notPlain: {
      ...settled('malice', {
        kind: 'done',
        who: 'head',
        clauses: ['S3.6a'],
        prompts: ['plainOnly'],
      }),
    },
    extent: {
      ...owed('malice', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.6a'],
        prompts: ['confirmExtent'],
      }),
      on: {
        'extent.confirmed': { guard: 'extentIsKnown', target: 'evidence', meta: byHead('main') },
      },
    },
    evidence: {
      ...owed('malice', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.6b'],
        prompts: ['secureEvidence', 'keepCopy'],
      }),
      on: {
        'evidence.secured': { guard: 'evidenceIsSecured', target: 'police', meta: byHead('main') },
      },
    },
    police: {
      ...owed('malice', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.6c', '3.1.3d'],
        prompts: ['consultPolice', 'tellCommunitySafety'],
      }),
      on: {
        'police.consulted': [
          { guard: 'chargeIsPossible', target: 'victimReport', meta: byHead('main') },
          { target: 'lawyer', meta: byHead('main') },
        ],
      },
    },
    victimReport: {
      ...owed('malice', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.6c'],
        prompts: ['fileReport'],
      }),
      on: {
        'victimReport.filed': { target: 'lawyer', meta: byHead('main') },
        'victimReport.declined': { target: 'lawyer', meta: byHead('more') },
      },
    },
    lawyer: {
      ...owed('malice', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.6d', '3.1.3e'],
        prompts: ['consultLawyer', 'tellLegal'],
      }),
      on: { 'lawyer.consulted': { target: 'taken', meta: byHead('main') } },
    },
    taken: {
      ...settled('malice', {
        kind: 'done',
        who: 'head',
        clauses: ['S3.6d'],
        prompts: ['consultLawyer'],
      }),
    },
  },
});
