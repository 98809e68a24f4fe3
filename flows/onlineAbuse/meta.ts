import type { Role } from '../actors';
import type { Resting } from '../basis';
import type { ClauseId } from '../clauses';
import type { CareMeasure } from './context';

/**
 * Views are written per kind of step, never per step: a question, something to fill in, sections to
 * tell one by one, things to decide one by one, records to complete, the calendar, waiting for something to happen, done.
 */
export type StepKind =
  | 'home'
  | 'ask'
  | 'form'
  | 'send'
  | 'check'
  | 'complete'
  | 'watch'
  | 'wait'
  | 'board'
  | 'done';

/** How a track stands: something is to be done; nothing has called for it yet; settled. */
export type Standing = 'owed' | 'quiet' | 'settled';

export type StateMeta = {
  kind: StepKind;
  /** Who acts. */
  who: Role | 'anyone';
  clauses: readonly ClauseId[];
  prompts: readonly PromptId[];
  /** Of a track's state; the screens themselves have none. */
  standing?: Standing;
};

/** Where a fact is offered: the main thing of its track, another choice, behind a fold, or by itself. */
export type Place = 'main' | 'choice' | 'more' | 'none';
export type TransitionMeta = { by: Role | 'anyone'; at: Place };

export const byHead = (at: Place): TransitionMeta => ({ by: 'head', at });
export const byAnyone = (at: Place): TransitionMeta => ({ by: 'anyone', at });

/** One act a line. Rests on a clause, or is ours (`own`, marked on screen as not in the guide). */
export const PROMPTS = {
  fromWork: { rests: 'S1' },
  likewise: { rests: 'S2' },
  copyFirst: { rests: 'own', source: 'kizen' },
  findCause: { rests: 'S3.1a' },
  besideForm: { rests: 'S3.1a' },
  threeSections: { rests: 'S3.1b' },
  sendWithGaps: { rests: 'own', source: 'kizen' },
  everyField: { rests: 'SF1' },
  keepCopy: { rests: 'S3.4c' },
  keepContact: { rests: 'S3.4c' },
  plainOnly: { rests: 'S3.6a' },
  confirmExtent: { rests: 'S3.6a' },
  secureEvidence: { rests: 'S3.6b' },
  consultPolice: { rests: 'S3.6c' },
  tellCommunitySafety: { rests: '3.1.3d' },
  fileReport: { rests: 'S3.6c' },
  consultLawyer: { rests: 'S3.6d' },
  tellLegal: { rests: '3.1.3e' },
  searchPlatforms: { rests: 'S3.4a' },
  dailyThenMondays: { rests: 'S3.4b' },
  endByDecision: { rests: 'own', source: 'kizen' },
  sameAnswers: { rests: 'S3.2a' },
  shareAnswers: { rests: 'S3.2a' },
  tooHardTogether: { rests: 'S3.2b' },
  borrowRecorder: { rests: 'S3.2c' },
  tellCaller: { rests: 'S3.2c' },
  lockRecordings: { rests: '2.3r.4' },
  shoutingIsEncounter: { rests: 'S3.2d' },
  graveOnly: { rests: 'S3.3a' },
  detailsFirst: { rests: 'S3.3a' },
  publishTogether: { rests: 'S3.3a' },
  siteThenRelease: { rests: 'S3.3a' },
  settleAssembly: { rests: 'S3.3b' },
  tellAssembly: { rests: 'S3.3b' },
  moveSeats: { rests: 'S3.5a' },
  offerCounselling: { rests: 'S3.5b' },
  joinStaffWelfare: { rests: 'S3.5c' },
  watchHealth: { rests: '3.2.2b' },
  askForMeeting: { rests: 'S4a' },
  agendaInOrder: { rests: 'S4b' },
  inviteMembers: { rests: 'S4c' },
  keepMinutes: { rests: 'own', source: 'kizen' },
  postCounts: { rests: '1.3.2g' },
  bothHalves: { rests: 'B2.1' },
  headJudges: { rests: '2.2.2' },
  reportJudged: { rests: '2.4.1' },
  formElsewhere: { rests: '2.4.1f' },
  sealed: { rests: 'own', source: 'kizen' },
} as const satisfies Record<string, Resting>;

export type PromptId = keyof typeof PROMPTS;

/** Each measure of care by its rule, and what the line beneath its name rests on. */
export const MEASURES = {
  workplace: { clause: 'S3.5a', hint: { rests: 'own', source: 'kizen' } },
  counselling: { clause: 'S3.5b', hint: { rests: 'S3.5b' } },
  staffWelfare: { clause: 'S3.5c', hint: { rests: 'S3.5c' } },
} as const satisfies Record<CareMeasure, { clause: ClauseId; hint: Resting }>;
