import type { AnyMachineSnapshot } from 'xstate';
import type { Actor } from '../../flows/actors';
import type { FactData as EncounterFactData } from '../../flows/encounter/facts';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import type { Place } from '../../flows/encounter/meta';
import type { FactSpec } from '../../flows/factSpec';
import type { FlowId, LogFactData } from '../../flows/logFacts';
import type { IndexPatch } from './log';
import type { TrailLine } from './replay';

/**
 * What tells one flow from another to whoever is typed by it: its snapshots, what its facts carry,
 * and the places on its screens where a fact is offered.
 */
export type FlowKind = { snapshot: AnyMachineSnapshot; data: LogFactData; place: string };
export type EncounterKind = { snapshot: EncounterSnapshot; data: EncounterFactData; place: Place };

export type FactTypeOf<K extends FlowKind> = keyof K['data'] & string;

/** A fact as a chart sees it: `at` in UTC milliseconds, `tz` in minutes east of UTC. */
export type FactOf<K extends FlowKind> = {
  [T in FactTypeOf<K>]: { type: T; at: number; tz: number; by: Actor; data: K['data'][T] };
}[FactTypeOf<K>];

/** A fact as it is reported; who, when and where from are added by the session. */
export type NewFact<K extends FlowKind = EncounterKind> = {
  [T in FactTypeOf<K>]: {
    type: T;
    data?: K['data'][T];
    by?: Actor;
    /** When it really happened, UTC milliseconds, if earlier than now. */
    happenedAt?: number;
  };
}[FactTypeOf<K>];

/** A fact of the log itself, which every flow knows. */
export const ofLog = <K extends FlowKind>(fact: NewFact<FlowKind>): NewFact<K> =>
  fact as unknown as NewFact<K>;

/** A deadline that runs: its name, when it is over, and whether that was logged. */
export type Due = { name: string; dueAt: number; passed: boolean };

/** What became of a log. */
export type Reached<K extends FlowKind = EncounterKind> = {
  trail: readonly TrailLine[];
  snapshot: K['snapshot'];
};

/**
 * Everything a session has to know of a flow. The flow itself is pure and lives in `flows`; this is
 * the door through which any of them is folded, asked and listed.
 */
export type Flow<K extends FlowKind> = {
  id: FlowId;
  facts: Record<FactTypeOf<K>, FactSpec>;
  beginning(): K['snapshot'];
  /** The next snapshot; the chart was asked before. Pure. */
  step(snapshot: K['snapshot'], fact: FactOf<K>): K['snapshot'];
  stateIdOf(snapshot: K['snapshot']): string;
  /** The deadlines that run, the earlier one first; empty where a flow has none. */
  dueOf(snapshot: K['snapshot']): readonly Due[];
  /** Logs that a deadline is over; whoever watches the clock sees to it that it is once. */
  notePassed(due: Due, log: { report(facts: readonly NewFact<K>[]): unknown }): void;
  /** Whether a fact of this type is offered: the chart would accept it just now, given the right data. */
  takes(type: FactTypeOf<K>, snapshot: K['snapshot']): boolean;
  /**
   * What a person has to mend before this fact may be reported, or null. Asked at the door alone:
   * older records stand as they are.
   */
  whyNot?(snapshot: K['snapshot'], fact: FactOf<K>): string | null;
  /** The clear index row of a record with at least its first entry: nothing that was said. */
  indexPatchOf(encounterId: string, reached: Reached<K>): IndexPatch;
};
