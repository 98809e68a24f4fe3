import { byAnyone, byHead } from './meta';
import { caseSetup } from './setup';
import { owed, quiet, settled } from './standing';

const { createStateConfig } = caseSetup;

const written = { target: 'share', actions: 'remember', meta: byHead('main') } as const;
const rewritten = { ...written, meta: byHead('more') } as const;

/** Inquiries pour in: one answer to each question, for everybody who picks up (S3.2a). */
export const inquiries = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('inquiries', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2a', 'S3.2d'],
        prompts: ['sameAnswers', 'shoutingIsEncounter'],
      }),
      on: {
        'inquiries.surged': { target: 'write', meta: byAnyone('main') },
        'answers.written': rewritten,
      },
    },
    write: {
      ...owed('inquiries', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.2a'],
        prompts: ['sameAnswers', 'shoutingIsEncounter'],
      }),
      on: { 'answers.written': written },
    },
    share: {
      ...owed('inquiries', {
        kind: 'send',
        who: 'head',
        clauses: ['S3.2a'],
        prompts: ['shareAnswers'],
      }),
      on: {
        'answers.shared': [
          { guard: 'answersAreOut', target: 'shared', actions: 'remember', meta: byHead('main') },
          { actions: 'remember', meta: byHead('main') },
        ],
        'answers.written': { ...rewritten, reenter: true },
      },
    },
    shared: {
      ...settled('inquiries', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.2a'],
        prompts: ['sameAnswers'],
      }),
      on: { 'answers.written': rewritten },
    },
  },
});

/** The press asks: together with public relations, or alone with the reason (S3.2b). */
export const press = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('press', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2b'],
        prompts: ['pressTogether'],
      }),
      on: { 'press.inquired': { target: 'coordinate', meta: byAnyone('main') } },
    },
    coordinate: {
      ...owed('press', {
        kind: 'ask',
        who: 'head',
        clauses: ['S3.2b'],
        prompts: ['pressTogether'],
      }),
      on: {
        'press.coordinated': { target: 'answered', meta: byHead('main') },
        'press.handledAlone': { guard: 'headDecides', target: 'answered', meta: byHead('more') },
        'press.inquired': { actions: 'remember', meta: byAnyone('more') },
      },
    },
    answered: {
      ...settled('press', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2b'],
        prompts: ['pressTogether'],
      }),
      on: { 'press.inquired': { target: 'coordinate', meta: byAnyone('main') } },
    },
  },
});

const started = {
  guard: 'recordingAnnouncedOrReasoned',
  target: 'store',
  meta: byAnyone('main'),
} as const;
const announced = { actions: 'remember', meta: byAnyone('choice') } as const;

/** Malicious calls: a recorder is borrowed, they are told, what is recorded is locked away (S3.2c). */
export const calls = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('calls', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2c', 'S3.2d'],
        prompts: ['borrowRecorder', 'shoutingIsEncounter'],
      }),
      on: { 'calls.harassed': { target: 'borrow', meta: byAnyone('main') } },
    },
    borrow: {
      ...owed('calls', {
        kind: 'ask',
        who: 'anyone',
        clauses: ['S3.2c', '2.3r.2'],
        prompts: ['borrowRecorder', 'tellCaller'],
      }),
      on: {
        'recorder.borrowed': { target: 'ready', meta: byAnyone('main') },
        'recorder.declined': { target: 'unrecorded', meta: byAnyone('more') },
      },
    },
    unrecorded: {
      ...settled('calls', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2c'],
        prompts: ['borrowRecorder', 'shoutingIsEncounter'],
      }),
      on: { 'calls.harassed': { target: 'borrow', meta: byAnyone('main') } },
    },
    ready: {
      ...settled('calls', {
        kind: 'ask',
        who: 'anyone',
        clauses: ['S3.2c', '2.3r.1'],
        prompts: ['tellCaller', 'shoutingIsEncounter'],
      }),
      on: { 'recording.announced': announced, 'recording.started': started },
    },
    store: {
      ...owed('calls', {
        kind: 'form',
        who: 'head',
        clauses: ['2.3r.4'],
        prompts: ['lockRecordings'],
      }),
      on: {
        'recording.stored': { target: 'ready', actions: 'remember', meta: byHead('main') },
      },
    },
  },
});
