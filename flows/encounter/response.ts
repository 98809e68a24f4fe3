import { leavingAwaited } from './anytime';
import { encounterSetup } from './setup';

const { createStateConfig } = encounterSetup;

/** The words were said: watch what they do. */
const said = {
  target: 'watch',
  actions: 'remember',
  meta: { by: 'officer', at: 'main' },
} as const;

/** They stopped: the talk goes on. */
const improved = { target: '#initialResponse', meta: { by: 'officer', at: 'choice' } } as const;

/** They did not: the next stage, and once a deadline has passed the main thing to do. */
const continuedMeta = { by: 'officer', at: 'main', onDeadline: 'any' } as const;

/** ① Name the act and ask to stop, or say that it cannot be done (2.3f.1). */
export const stopRequest = createStateConfig({
  id: 'stopRequest',
  tags: ['response'],
  initial: 'say',
  states: {
    say: {
      meta: {
        kind: 'say',
        who: 'officer',
        stage: 'stopRequest',
        clauses: ['2.3.0', '2.3f.1', '2.1.3'],
        prompts: ['nameTheAct', 'lowVoice', 'noProvoking', 'noVagueness'],
        phrase: 'stopRequest',
      },
      on: {
        'stop.requested': said,
      },
    },
    watch: {
      meta: {
        kind: 'wait',
        who: 'officer',
        stage: 'stopRequest',
        clauses: ['2.3f.1', '2.3f.2'],
        prompts: ['sameAnswer', 'newActOnTheRight', 'stalledStartsClock'],
        phrase: 'stopRequest',
      },
      on: {
        'conduct.improved': improved,
        'conduct.continued': {
          target: '#warning',
          meta: continuedMeta,
        },
      },
    },
  },
});

/** ② Say that the response will be ended (2.3f.2). */
export const warning = createStateConfig({
  id: 'warning',
  tags: ['response'],
  initial: 'say',
  states: {
    say: {
      meta: {
        kind: 'say',
        who: 'officer',
        stage: 'warning',
        clauses: ['2.3f.2', '2.3a.4'],
        prompts: ['lowVoice', 'noServility', 'noProvoking'],
        phrase: 'warning',
        cautions: true,
      },
      on: {
        'warning.given': said,
      },
    },
    watch: {
      meta: {
        kind: 'wait',
        who: 'officer',
        stage: 'warning',
        clauses: ['2.3f.2', '2.3f.3'],
        prompts: ['sameAnswer', 'newActOnTheRight', 'stalledStartsClock'],
        phrase: 'warning',
        cautions: true,
      },
      on: {
        'conduct.improved': improved,
        'conduct.continued': {
          target: '#termination',
          meta: continuedMeta,
        },
      },
    },
  },
});

/** ③ End it and ask to leave; by phone hang up here (2.3f.3, 2.3f.3t). */
export const termination = createStateConfig({
  id: 'termination',
  tags: ['response'],
  initial: 'say',
  states: {
    say: {
      meta: {
        kind: 'say',
        who: 'officer',
        stage: 'termination',
        clauses: ['2.3f.3', '2.3f.3t'],
        prompts: ['askToLeave', 'noProvoking', 'whatRemains', 'hangUp'],
        phrase: 'termination',
        cautions: true,
      },
      on: {
        'response.ended': said,
      },
    },
    watch: {
      meta: {
        kind: 'wait',
        who: 'officer',
        stage: 'termination',
        clauses: ['2.3f.3', '2.3f.3t', '2.3f.4a'],
        prompts: ['hangUp', 'noTouching', 'whatRemains'],
        phrase: 'termination',
      },
      on: {
        ...leavingAwaited,
        'counterpart.stayed': {
          guard: 'houseRightHolds',
          target: '#eviction',
          meta: { by: 'officer', at: 'main' },
        },
      },
    },
  },
});
