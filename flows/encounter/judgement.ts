import { encounterSetup } from './setup';

/**
 * The section head judges (2.2.2): what was seen on each axis, then the second half of the
 * definition, then the verdict. Late judgement walks the same states and returns to the aftermath.
 */
export const judgement = encounterSetup.createStateConfig({
  initial: 'manner',
  on: {
    'judgement.deferred': [
      { guard: 'contactOver', target: '#aftermath', meta: { by: 'head', at: 'choice' } },
      { target: '#initialResponse', meta: { by: 'head', at: 'choice' } },
    ],
    'verdict.carried': {
      guard: 'mayCarryVerdict',
      target: '#stopRequest',
      actions: 'remember',
      meta: { by: 'head', at: 'matter' },
    },
  },
  states: {
    manner: {
      meta: {
        kind: 'check',
        who: 'head',
        stage: 'judgement',
        clauses: ['2.2.2', '2.2a.4', '2.2a.5'],
        prompts: ['complaintIsNotNuisance', 'wholePicture', 'lifelineCaution'],
      },
      on: {
        'manner.reviewed': {
          target: 'content',
          actions: 'remember',
          meta: { by: 'head', at: 'main' },
        },
      },
    },
    content: {
      meta: {
        kind: 'check',
        who: 'head',
        stage: 'judgement',
        clauses: ['2.2b.3', '2.2b.4'],
        prompts: ['notOnlyContent', 'checkFacts', 'ownFault'],
      },
      on: {
        'content.reviewed': {
          target: 'pattern',
          actions: 'remember',
          meta: { by: 'head', at: 'main' },
        },
      },
    },
    pattern: {
      meta: {
        kind: 'check',
        who: 'head',
        stage: 'judgement',
        clauses: ['2.2c.4', '2.2c.5'],
        prompts: ['mannerCounts'],
      },
      on: {
        'pattern.reviewed': [
          {
            guard: 'otherActSeen',
            target: 'other',
            actions: 'remember',
            meta: { by: 'head', at: 'main' },
          },
          { target: 'harm', actions: 'remember', meta: { by: 'head', at: 'main' } },
        ],
      },
    },
    other: {
      meta: {
        kind: 'check',
        who: 'head',
        stage: 'judgement',
        clauses: ['1.3.2g', '1.3.2h', '1.3.2z'],
        prompts: ['examplesOnly'],
      },
      on: {
        'other.reviewed': { target: 'harm', actions: 'remember', meta: { by: 'head', at: 'main' } },
      },
    },
    harm: {
      meta: {
        kind: 'check',
        who: 'head',
        stage: 'judgement',
        clauses: ['B2.1', '2.2a.5'],
        prompts: ['harmByDegree', 'lifelineCaution'],
      },
      on: {
        'harm.assessed': {
          target: 'verdict',
          actions: 'remember',
          meta: { by: 'head', at: 'main' },
        },
      },
    },
    verdict: {
      meta: {
        kind: 'form',
        who: 'head',
        stage: 'judgement',
        clauses: ['B2.1', '2.2.1', '2.2.2', '3.1.2', '2.1.1c'],
        prompts: ['bothHalves', 'lifelineCaution', 'ownFault', 'agreePolicy'],
      },
      on: {
        'verdict.given': [
          {
            guard: 'lateVerdictStands',
            target: '#aftermath',
            actions: 'remember',
            meta: { by: 'head', at: 'main' },
          },
          {
            guard: 'verdictIsHarassment',
            target: '#stopRequest',
            actions: 'remember',
            meta: { by: 'head', at: 'main' },
          },
          {
            guard: 'verdictIsNot',
            target: '#initialResponse',
            actions: 'remember',
            meta: { by: 'head', at: 'main' },
          },
        ],
      },
    },
  },
});
