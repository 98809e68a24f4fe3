import { aftermath, closed } from './aftermath';
import { anytime, leavingContact } from './anytime';
import { clock } from './clock';
import { emergency } from './emergency';
import { eviction, police } from './eviction';
import { judgement } from './judgement';
import { BEFORE_START } from './remember';
import { stopRequest, termination, warning } from './response';
import { encounterSetup } from './setup';

/** Goes up when a fact means something else than before; stands in the first entry of a log. */
export const FLOW_VERSION = 1;

const { createStateConfig } = encounterSetup;

const home = createStateConfig({
  meta: { kind: 'home', who: 'officer', stage: null, clauses: [], prompts: [] },
  on: {
    'encounter.started': {
      target: 'contact',
      actions: 'remember',
      meta: { by: 'officer', at: 'main' },
    },
  },
});

/** Listen, take notes, do it together; most complaints end here, as complaints (2.1.1a). */
const initialResponse = createStateConfig({
  id: 'initialResponse',
  meta: {
    kind: 'ask',
    who: 'officer',
    stage: 'initialResponse',
    clauses: ['2.1.2a', '2.1.2b', '2.1.2c', '2.1.2e', 'B1', '2.1.0', '2.1.1b'],
    prompts: ['limitFirst', 'courtesy', 'listen', 'announceNotes', 'together', 'swap'],
    phrase: 'notes',
    announces: ['notes.announced', 'recording.announced'],
    matter: true,
  },
  on: {
    'conduct.resumed': [
      {
        guard: 'stopWasRequested',
        target: '#warning',
        meta: { by: 'officer', at: 'choice', onDeadline: 'any' },
      },
      {
        guard: 'warningWasGiven',
        target: '#termination',
        meta: { by: 'officer', at: 'choice', onDeadline: 'any' },
      },
    ],
    'judgement.requested': {
      target: '#judgement',
      actions: 'remember',
      meta: { by: 'officer', at: 'choice', onDeadline: 'progress' },
    },
    'visit.concluded': {
      guard: 'visitWasAnnounced',
      target: '#aftermath',
      actions: 'remember',
      meta: { by: 'officer', at: 'choice', onDeadline: 'visit' },
    },
    'matter.settled': {
      target: '#aftermath',
      actions: 'remember',
      meta: { by: 'officer', at: 'choice' },
    },
    'verdict.carried': {
      guard: 'mayCarryVerdict',
      target: '#stopRequest',
      actions: 'remember',
      meta: { by: 'head', at: 'matter' },
    },
  },
});

/** Everything that happens while somebody is there to talk to. */
const contact = createStateConfig({
  id: 'contact',
  tags: ['live'],
  initial: 'initialResponse',
  on: {
    ...anytime,
    ...leavingContact,
    'emergency.declared': {
      target: '#emergency',
      actions: 'remember',
      meta: { by: 'anyone', at: 'bar' },
    },
    'police.arrived': { actions: 'remember', meta: { by: 'anyone', at: 'more' } },
  },
  states: {
    initialResponse,
    judgement: { id: 'judgement', ...judgement },
    stopRequest,
    warning,
    termination,
    eviction,
    police,
    /** Where a stood-down emergency returns to. */
    last: { id: 'contact.last', type: 'history', history: 'deep' },
  },
});

const talk = createStateConfig({
  initial: 'home',
  states: { home, contact, emergency, aftermath, closed },
});

/**
 * One encounter, from the first word to closed: a pure fold over its facts. `talk` is the guidance's
 * flow, `clock` the two deadlines. Rests on the guide's chapter 2 (3), its "basic" flow.
 */
export const encounterFlow = encounterSetup.createMachine({
  id: 'encounter',
  context: BEFORE_START,
  type: 'parallel',
  states: { talk, clock },
});
