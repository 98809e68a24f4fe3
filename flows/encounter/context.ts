import type { Task } from './tasks';

export const CHANNELS = ['counter', 'phone', 'field', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether the counterpart stands before the officer. */
export const isInPerson = (channel: Channel): boolean =>
  channel === 'counter' || channel === 'field';

export const CONCERNS = ['otherSections', 'legal', 'difficulty'] as const;
export type Concern = (typeof CONCERNS)[number];

/** ① asked to stop, ② warned, ③ ended: the last stage reached in this encounter. */
export type ReachedStage = 0 | 1 | 2 | 3;

/**
 * Only what a guard or the screen's clock reads. No notes, no names; every member is bounded, so
 * that all reachable states can be walked.
 */
export type EncounterContext = {
  channel: Channel;
  repeated: boolean;
  onPremises: boolean;
  noProgressMinutes: number;
  visitMinMinutes: number;
  visitMaxMinutes: number;
  ordersNeeded: number;
  /** The counterpart has gone, or the talk was ended: nothing is left to say to them. */
  over: boolean;
  /** The judgement at hand was asked for after they had gone. */
  late: boolean;
  /** A serious nuisance was confirmed on a reviewed axis of the judgement at hand. */
  nuisance: boolean;
  harmed: boolean | null;
  /** The last verdict, or null while none was given. */
  verdict: 'harassment' | 'notHarassment' | null;
  /** Some verdict was harassment; stays, so that the report cannot be lost. */
  harassment: boolean;
  reached: ReachedStage;
  facilityReported: boolean;
  orders: number;
  policeAnnounced: boolean;
  policeCalled: boolean;
  policeArrived: boolean;
  /** An emergency was declared and not stood down. */
  emergency: boolean;
  callRecorded: boolean;
  damageRecorded: boolean;
  injured: boolean;
  /** Somebody is to see a doctor; violence calls for it by itself. */
  medicalNeeded: boolean;
  seen: { other: boolean; post: boolean; violence: boolean };
  concerns: Record<Concern, boolean>;
  recordingAnnounced: boolean;
  recorded: boolean;
  tasks: Partial<Record<Task, 'done' | 'waived'>>;
  /** Instants in UTC milliseconds, worked out from the log alone; null when the clock is idle. */
  progressFrom: number | null;
  progressDueAt: number | null;
  visitFrom: number | null;
  visitDueAt: number | null;
};
