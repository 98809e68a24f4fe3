import { byAnyone, byHead } from './meta';
import { caseSetup } from './setup';
import { owed, quiet, settled } from './standing';

const { createStateConfig } = caseSetup;

const written = { target: 'share', actions: 'remember', meta: byHead('main') } as const;
const rewritten = { ...written, meta: byHead('more') } as const;

const takenDown = { actions: 'remember', meta: byAnyone('choice') } as const;

/** Residents and others ask: by the section alone, or, where that is too hard, with public relations (S3.2b). */
const answering = {
  'inquiries.answered': takenDown,
  'inquiries.coordinated': takenDown,
} as const;

/** Inquiries pour in: one answer to each question, for everybody who picks up (S3.2a). */
export const inquiries = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('inquiries', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2a', 'S3.2b', 'S3.2d'],
        prompts: ['tooHardTogether', 'sameAnswers', 'shoutingIsEncounter'],
      }),
      on: {
        ...answering,
        'inquiries.surged': { target: 'write', meta: byAnyone('main') },
        'answers.written': rewritten,
      },
    },
    write: {
      ...owed('inquiries', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.2a', 'S3.2b'],
        prompts: ['sameAnswers', 'tooHardTogether', 'shoutingIsEncounter'],
      }),
      on: { 'answers.written': written, ...answering },
    },
    share: {
      ...owed('inquiries', {
        kind: 'send',
        who: 'head',
        clauses: ['S3.2a', 'S3.2b'],
        prompts: ['shareAnswers', 'tooHardTogether'],
      }),
      on: {
        'answers.shared': [
          { guard: 'answersAreOut', target: 'shared', actions: 'remember', meta: byHead('main') },
          { actions: 'remember', meta: byHead('main') },
        ],
        'answers.written': { ...rewritten, reenter: true },
        ...answering,
      },
    },
    shared: {
      ...settled('inquiries', {
        kind: 'form',
        who: 'head',
        clauses: ['S3.2a', 'S3.2b'],
        prompts: ['sameAnswers', 'tooHardTogether'],
      }),
      on: { 'answers.written': rewritten, ...answering },
    },
  },
});

/**
 * The press asks: answered by the section alone, or, where that is too hard, with public relations
 * (S3.2b). Older records say with a reason that the section answers alone; they are read as before.
 */
export const press = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('press', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2b'],
        prompts: ['tooHardTogether'],
      }),
      on: { 'press.inquired': { target: 'answer', meta: byAnyone('main') } },
    },
    answer: {
      ...owed('press', {
        kind: 'ask',
        who: 'anyone',
        clauses: ['S3.2b'],
        prompts: ['tooHardTogether'],
      }),
      on: {
        'press.answered': { target: 'answered', meta: byAnyone('choice') },
        'press.coordinated': { target: 'answered', meta: byAnyone('choice') },
        'press.handledAlone': { guard: 'headDecides', target: 'answered', meta: byHead('none') },
        'press.inquired': { actions: 'remember', meta: byAnyone('more') },
      },
    },
    answered: {
      ...settled('press', {
        kind: 'wait',
        who: 'anyone',
        clauses: ['S3.2b'],
        prompts: ['tooHardTogether'],
      }),
      on: { 'press.inquired': { target: 'answer', meta: byAnyone('main') } },
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
