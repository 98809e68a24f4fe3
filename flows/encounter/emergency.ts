import { anytime, leavingInEmergency } from './anytime';
import { encounterSetup } from './setup';

/**
 * An evident illegal act: the call first, then the damage (2.3e.1, 2.3e.2). Nobody leaves here by
 * walking out; only the whole way through, or standing it down with a reason.
 */
export const emergency = encounterSetup.createStateConfig({
  id: 'emergency',
  tags: ['live', 'emergency', 'police'],
  initial: 'call',
  on: {
    ...anytime,
    ...leavingInEmergency,
    'emergency.declared': {
      target: '.call',
      actions: 'remember',
      meta: { by: 'anyone', at: 'bar' },
    },
    'emergency.stoodDown': [
      {
        guard: 'leftMeanwhile',
        target: '#aftermath',
        actions: 'remember',
        meta: { by: 'anyone', at: 'choice' },
      },
      {
        target: '#contact.last',
        actions: 'remember',
        meta: { by: 'anyone', at: 'choice' },
      },
    ],
    'police.arrived': { actions: 'remember', meta: { by: 'anyone', at: 'more' } },
  },
  states: {
    call: {
      meta: {
        kind: 'say',
        who: 'anyone',
        stage: null,
        clauses: ['2.3e.1'],
        prompts: ['callAtOnce', 'keepDistance', 'clearOthers', 'keepTalking', 'keepLetter'],
        phrase: 'emergencyCall',
      },
      on: {
        'police.called': {
          target: 'record',
          actions: 'remember',
          meta: { by: 'anyone', at: 'main' },
        },
      },
    },
    record: {
      meta: {
        kind: 'form',
        who: 'anyone',
        stage: null,
        clauses: ['2.3e.2'],
        prompts: ['recordDamage', 'keepDistance', 'meetPolice', 'notAlone'],
        brief: true,
      },
      on: {
        'damage.recorded': {
          target: 'medical',
          actions: 'remember',
          meta: { by: 'anyone', at: 'main' },
        },
      },
    },
    medical: {
      meta: {
        kind: 'ask',
        who: 'head',
        stage: null,
        clauses: ['2.3e.3', '2.3e.4', '2.3e.5'],
        prompts: ['seeDoctor', 'considerReport', 'workInjury'],
      },
      on: {
        'medical.decided': {
          target: '#aftermath',
          actions: 'remember',
          meta: { by: 'head', at: 'main' },
        },
      },
    },
  },
});
