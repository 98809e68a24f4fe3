import { encounterSetup } from './setup';

const { createStateConfig } = encounterSetup;
const byOfficer = { by: 'officer', at: 'clock' } as const;
const byClock = { by: 'clock', at: 'none' } as const;

/** The cut-off clock: only the officer's "no progress" or a set time starts it (2.3c.3–5, R8). */
const progress = createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      entry: 'clearProgress',
      on: {
        'progress.stalled': {
          guard: 'timeMayRun',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
        'deadline.set': {
          guard: 'timeMayRun',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
      },
    },
    running: {
      always: { guard: 'timeIsOver', target: 'idle' },
      on: {
        'progress.resumed': { guard: 'timeMayRun', target: 'idle', meta: byOfficer },
        'deadline.set': { guard: 'timeMayRun', actions: 'remember', meta: byOfficer },
        'deadline.extended': {
          guard: 'deadlineIsProgress',
          actions: 'remember',
          meta: byOfficer,
        },
        'deadline.passed': { guard: 'deadlineIsProgress', target: 'passed', meta: byClock },
      },
    },
    passed: {
      always: { guard: 'timeIsOver', target: 'idle' },
      on: {
        // The deadline itself moved; whether it has passed is for the shell to say again.
        'clock.shifted': { target: 'running', meta: byClock },
        'progress.resumed': { guard: 'timeMayRun', target: 'idle', meta: byOfficer },
        'deadline.set': {
          guard: 'timeMayRun',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
        'deadline.extended': {
          guard: 'deadlineIsProgress',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
      },
    },
  },
});

/** The announced visit: its limit is told first and runs from then on (2.3c.6). */
const visit = createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      entry: 'clearVisit',
      on: {
        'limit.announced': {
          guard: 'visitLimitMayStart',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
      },
    },
    running: {
      always: { guard: 'timeIsOver', target: 'idle' },
      on: {
        'deadline.extended': { guard: 'deadlineIsVisit', actions: 'remember', meta: byOfficer },
        'deadline.passed': { guard: 'deadlineIsVisit', target: 'passed', meta: byClock },
      },
    },
    passed: {
      always: { guard: 'timeIsOver', target: 'idle' },
      on: {
        'clock.shifted': { target: 'running', meta: byClock },
        'deadline.extended': {
          guard: 'deadlineIsVisit',
          target: 'running',
          actions: 'remember',
          meta: byOfficer,
        },
      },
    },
  },
});

/** Both may run; the earlier one shows. They stop by themselves at ③ and when
 * the contact is over. */
export const clock = createStateConfig({ type: 'parallel', states: { progress, visit } });
