import { byAnyone, byHead } from './meta';
import { caseSetup } from './setup';
import { owed, settled } from './standing';

/** Looked for again and again, until the head decides that it is enough (S3.4a, S3.4b). */
export const monitoring = caseSetup.createStateConfig({
  initial: 'watching',
  states: {
    watching: {
      ...owed('monitoring', {
        kind: 'watch',
        who: 'anyone',
        clauses: ['S3.4a', 'S3.4b'],
        prompts: ['searchPlatforms', 'dailyThenMondays', 'endByDecision'],
      }),
      on: {
        'search.done': { guard: 'searchIsPast', actions: 'remember', meta: byAnyone('main') },
        'round.closed': { guard: 'searchIsPast', actions: 'remember', meta: byAnyone('choice') },
        'monitoring.adjusted': {
          guard: 'adjustmentIsAhead',
          actions: 'remember',
          meta: byHead('more'),
        },
        'monitoring.ended': { guard: 'headDecides', target: 'ended', meta: byHead('more') },
      },
    },
    ended: {
      ...settled('monitoring', {
        kind: 'watch',
        who: 'head',
        clauses: ['S3.4b'],
        prompts: ['searchPlatforms'],
      }),
      on: {
        'monitoring.resumed': { guard: 'headDecides', target: 'watching', meta: byHead('more') },
      },
    },
  },
});
