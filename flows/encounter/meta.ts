import type { Role } from '../actors';
import type { Resting } from '../basis';
import type { ClauseId } from '../clauses';
import type { Channel, EncounterContext } from './context';
import type { PhraseId } from './phrases';

/** Views are written per kind of step, never per step. */
export type StepKind = 'home' | 'say' | 'ask' | 'check' | 'wait' | 'form' | 'done';

/** Where the map on the left stands. */
export const STAGES = [
  'initialResponse',
  'judgement',
  'stopRequest',
  'warning',
  'termination',
  'eviction',
  'police',
  'aftermath',
] as const;
export type Stage = (typeof STAGES)[number];

export type StateMeta = {
  kind: StepKind;
  /** Who acts on this screen. */
  who: Role | 'anyone';
  stage: Stage | null;
  clauses: readonly ClauseId[];
  prompts: readonly PromptId[];
  /** The words to say: `phrases.<id>.<category>` in the locale. */
  phrase?: PhraseId;
  /** A brief of the record for whoever arrives. */
  brief?: true;
  /** Whether the questions to be asked before cutting off stand here. */
  cautions?: true;
  /** Whether it is asked here which matter this is. */
  matter?: true;
  /** What is said together with the phrase, each one tap. */
  announces?: readonly ('notes.announced' | 'recording.announced')[];
};

/**
 * Where a fact is offered. `choice` and `main` on the step itself (at most five), `more` behind one
 * fold, `bar` below on every screen, `clock` beside the clock, `chip` on the right, `matter` beside
 * the earlier encounters of the matter, `none` by itself.
 */
export type Place = 'main' | 'choice' | 'more' | 'bar' | 'clock' | 'chip' | 'matter' | 'none';

export type TransitionMeta = {
  by: Role | 'anyone';
  at: Place;
  /** What the guidance wants next once this clock has run out: it becomes the main thing. */
  onDeadline?: 'progress' | 'visit' | 'any';
  /** This state waits for just this: the button below stands out. */
  awaited?: true;
};

/** What a section writes for itself and reads beside a prompt. */
type OwnRule = 'swapRule' | 'policy';

/** One act a line. Rests on a clause, or is ours (`own`, marked on screen as not in the guide). */
type Prompt = Resting & {
  not?: readonly Channel[];
  only?: 'repeated' | 'onPremises';
  /** Said while this clock stands still. */
  before?: 'progressDueAt';
  /** The section's own rule stands beside it. */
  rule?: OwnRule;
};

export const PROMPTS = {
  courtesy: { rests: '2.1.2a' },
  listen: { rests: '2.1.2b' },
  announceNotes: { rests: '2.1.2c', not: ['letter'] },
  together: { rests: '2.1.2e', not: ['letter'] },
  swap: { rests: '2.1.2g', rule: 'swapRule' },
  limitFirst: { rests: '2.3c.6', only: 'repeated', not: ['letter'] },
  complaintIsNotNuisance: { rests: '2.1.1a' },
  wholePicture: { rests: '2.2.1' },
  mannerCounts: { rests: '2.2.4' },
  lifelineCaution: { rests: '2.2.3' },
  ownFault: { rests: 'own', source: 'survey' },
  notOnlyContent: { rests: '2.2.4' },
  examplesOnly: { rests: '1.3.2z' },
  harmByDegree: { rests: '2.2a.5' },
  bothHalves: { rests: 'B2.1' },
  agreePolicy: { rests: '3.1.2', rule: 'policy' },
  nameTheAct: { rests: '2.3.0' },
  lowVoice: { rests: '2.3a.2', not: ['letter'] },
  noServility: { rests: '2.3a.1' },
  noProvoking: { rests: '2.3a.3' },
  noVagueness: { rests: '2.3b.2' },
  checkFacts: { rests: '2.3b.3' },
  sameAnswer: { rests: '2.3c.2' },
  newActOnTheRight: { rests: 'own', source: 'kizen' },
  stalledStartsClock: { rests: '2.3c.4', before: 'progressDueAt' },
  hangUp: { rests: '2.3f.3t', not: ['counter', 'field', 'letter'] },
  whatRemains: { rests: 'own', source: 'tokyoRights' },
  askToLeave: { rests: '2.3f.3', not: ['phone', 'letter'] },
  reportFacility: { rests: '2.3f.4a' },
  headOrders: { rests: '2.3f.4b' },
  noTouching: { rests: 'own', source: 'rilg', not: ['phone', 'letter'] },
  keepDistance: { rests: 'own', source: 'mhlw', not: ['phone', 'letter'] },
  clearOthers: { rests: 'own', source: 'kizen', only: 'onPremises', not: ['phone', 'letter'] },
  meetPolice: { rests: 'own', source: 'kizen', not: ['phone', 'letter'] },
  briefPolice: { rests: 'own', source: 'tokyoPolice' },
  callAtOnce: { rests: '2.3e.1' },
  keepTalking: { rests: 'own', source: 'consulate', not: ['counter', 'field', 'letter'] },
  keepLetter: { rests: 'own', source: 'kizen', not: ['counter', 'field', 'phone'] },
  recordDamage: { rests: '2.3e.2' },
  seeDoctor: { rests: '2.3e.3' },
  considerReport: { rests: '2.3e.4' },
  workInjury: { rests: '2.3e.5' },
  notAlone: { rests: '3.1.0' },
  watchHealth: { rests: '3.2.2b' },
  headReports: { rests: '2.4.1' },
  sealed: { rests: 'own', source: 'kizen' },
  announceRecording: { rests: '2.3r.1' },
  borrowRecorder: { rests: '2.3r.2' },
  leakIsHarm: { rests: '2.3r.3' },
  lockAway: { rests: '2.3r.4' },
  addPeople: { rests: '3.1.1' },
} as const satisfies Record<string, Prompt>;

export type PromptId = keyof typeof PROMPTS;

/** Lines that stand in a panel beside every step instead of in one. */
export const PANEL_PROMPTS = {
  recording: ['announceRecording', 'borrowRecorder', 'leakIsHarm', 'lockAway'],
  handover: ['addPeople'],
} as const satisfies Record<string, readonly PromptId[]>;

type Circumstances = Pick<
  EncounterContext,
  'channel' | 'repeated' | 'onPremises' | 'progressDueAt'
>;

/** The prompts that hold for this channel, visit, place and clock, in their order. */
export const promptsFor = (ids: readonly PromptId[], context: Circumstances): PromptId[] =>
  ids.filter((id) => {
    const { not, only, before }: Prompt = PROMPTS[id];
    if (not?.includes(context.channel)) return false;
    if (before !== undefined && context[before] !== null) return false;
    return only === undefined || context[only];
  });

/** What a step has told to the counterpart before anything is noted: who writes is told nothing. */
export const announcesFor = (
  { announces = [] }: StateMeta,
  { channel }: Pick<EncounterContext, 'channel'>,
) => (channel === 'letter' ? [] : announces);

/** What the section itself has to say beside a prompt: the name of its setting, or null. */
export const ruleBeside = (id: PromptId): OwnRule | null => {
  const prompt: Prompt = PROMPTS[id];
  return prompt.rule ?? null;
};
