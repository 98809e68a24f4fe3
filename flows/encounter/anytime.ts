import { encounterSetup } from './setup';

const { createStateConfig } = encounterSetup;

/** Counts that are taken in every state but the sealed one; early tasks included (R10). */
export const anytime = createStateConfig({
  on: {
    'observation.noted': { actions: 'remember', meta: { by: 'officer', at: 'chip' } },
    'concern.raised': { actions: 'remember', meta: { by: 'head', at: 'none' } },
    'recording.announced': { actions: 'remember', meta: { by: 'officer', at: 'chip' } },
    'recording.started': {
      guard: 'recordingAnnouncedOrReasoned',
      actions: 'remember',
      meta: { by: 'officer', at: 'chip' },
    },
    'task.done': { guard: 'taskIsTicked', actions: 'remember', meta: { by: 'head', at: 'none' } },
    'clock.shifted': { actions: 'remember', meta: { by: 'clock', at: 'none' } },
  },
}).on;

const leaving = { actions: 'remember', meta: { by: 'officer', at: 'bar' } } as const;

/** The ways out of a talk, by channel (R7). In an emergency they are recorded and do not lead out. */
export const leavingInEmergency = createStateConfig({
  on: {
    'counterpart.left': { ...leaving, guard: 'inPerson' },
    'call.ended': { ...leaving, guard: 'byPhone' },
    'officers.withdrew': { ...leaving, guard: 'awayFromPremises' },
    'correspondence.ended': { ...leaving, guard: 'byLetter' },
  },
}).on;

const toAftermath = { ...leaving, target: '#aftermath' } as const;

export const leavingContact = createStateConfig({
  on: {
    'counterpart.left': { ...toAftermath, guard: 'inPerson' },
    'call.ended': { ...toAftermath, guard: 'byPhone' },
    'officers.withdrew': { ...toAftermath, guard: 'awayFromPremises' },
    'correspondence.ended': { ...toAftermath, guard: 'byLetter' },
  },
}).on;

const awaited = { ...toAftermath, meta: { by: 'officer', at: 'bar', awaited: true } } as const;

/** The same ways out in a state that waits for just this. */
export const leavingAwaited = createStateConfig({
  on: {
    'counterpart.left': { ...awaited, guard: 'inPerson' },
    'call.ended': { ...awaited, guard: 'byPhone' },
    'officers.withdrew': { ...awaited, guard: 'awayFromPremises' },
    'correspondence.ended': { ...awaited, guard: 'byLetter' },
  },
}).on;
