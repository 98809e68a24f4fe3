import { byHead } from './meta';
import { caseSetup } from './setup';
import { owed, quiet, settled } from './standing';

const { createStateConfig } = caseSetup;

const grave = {
  guard: 'isGrave',
  target: 'confirm',
  actions: 'remember',
  meta: byHead('main'),
} as const;
const notGrave = {
  guard: 'isNotGrave',
  target: 'notNeeded',
  actions: 'remember',
  meta: byHead('main'),
} as const;
/** Weighed anew it is settled anew, or dropped. */
const anew = {
  'publication.weighed': [
    { ...grave, meta: byHead('more') },
    { ...notGrave, meta: byHead('more') },
  ],
} as const;

/** Grave, confirmed, settled with public relations: then on the ward's site (S3.3a). */
export const publication = createStateConfig({
  initial: 'weigh',
  states: {
    weigh: {
      ...owed('publication', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['graveOnly', 'detailsFirst'],
      }),
      on: { 'publication.weighed': [grave, notGrave] },
    },
    notNeeded: {
      ...settled('publication', {
        kind: 'done',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['graveOnly'],
      }),
      on: anew,
    },
    confirm: {
      ...owed('publication', {
        kind: 'wait',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['detailsFirst'],
      }),
      always: { guard: 'mayPublish', target: 'coordinate' },
      on: anew,
    },
    coordinate: {
      ...owed('publication', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['publishTogether'],
      }),
      on: {
        'publication.coordinated': { target: 'publish', meta: byHead('main') },
        ...anew,
      },
    },
    publish: {
      ...owed('publication', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['siteThenRelease'],
      }),
      on: {
        'site.published': { target: 'published', meta: byHead('main') },
        ...anew,
      },
    },
    published: {
      ...settled('publication', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.3a'],
        prompts: ['siteThenRelease'],
      }),
      on: { 'pressRelease.issued': { actions: 'remember', meta: byHead('choice') } },
    },
  },
});

/** Under the same gate, the assembly is told (S3.3b). */
export const assembly = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('assembly', {
        kind: 'wait',
        who: 'head',
        clauses: ['S3.3b'],
        prompts: ['graveOnly', 'tellAssembly'],
      }),
      always: { guard: 'mayPublish', target: 'coordinate' },
    },
    coordinate: {
      ...owed('assembly', {
        kind: 'send',
        who: 'head',
        clauses: ['S3.3b'],
        prompts: ['settleAssembly'],
      }),
      always: { guard: 'mayNotPublish', target: 'quiet' },
      on: {
        'assembly.coordinated': [
          {
            guard: 'assemblyIsSettled',
            target: 'inform',
            actions: 'remember',
            meta: byHead('main'),
          },
          { actions: 'remember', meta: byHead('main') },
        ],
      },
    },
    inform: {
      ...owed('assembly', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.3b'],
        prompts: ['tellAssembly'],
      }),
      always: { guard: 'mayNotPublish', target: 'quiet' },
      on: { 'assembly.informed': { target: 'informed', meta: byHead('main') } },
    },
    informed: {
      ...settled('assembly', {
        kind: 'done',
        who: 'head',
        clauses: ['S3.3b'],
        prompts: ['tellAssembly'],
      }),
    },
  },
});
