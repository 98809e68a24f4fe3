import { anytime } from './anytime';
import { encounterSetup } from './setup';

const { createStateConfig } = encounterSetup;

/** What this record calls for, and nothing else (3.1.0, R9, R10). */
export const aftermath = createStateConfig({
  id: 'aftermath',
  entry: 'endContact',
  meta: {
    kind: 'done',
    who: 'head',
    stage: 'aftermath',
    clauses: ['2.4.1', '3.1.0', '3.2.2b'],
    prompts: ['headReports', 'watchHealth', 'notAlone'],
    matter: true,
  },
  on: {
    ...anytime,
    'judgement.requested': {
      target: '#judgement',
      actions: 'remember',
      meta: { by: 'head', at: 'choice' },
    },
    'task.waived': {
      guard: 'taskIsWaivable',
      actions: 'remember',
      meta: { by: 'head', at: 'none' },
    },
    'police.arrived': { actions: 'remember', meta: { by: 'anyone', at: 'more' } },
    'encounter.closed': {
      guard: 'nothingLeftOpen',
      target: '#closed',
      meta: { by: 'head', at: 'main' },
    },
  },
});

/** Sealed. An ordinary state, since a final one would refuse addenda. */
export const closed = createStateConfig({
  id: 'closed',
  tags: ['sealed'],
  meta: { kind: 'done', who: 'head', stage: 'aftermath', clauses: ['2.1.2d'], prompts: ['sealed'] },
  on: {
    'addendum.written': {
      target: '#closed',
      reenter: true,
      meta: { by: 'head', at: 'main' },
    },
    'encounter.reopened': { target: '#aftermath', meta: { by: 'head', at: 'choice' } },
  },
});
