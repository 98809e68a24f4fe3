import {
  type Actor,
  type EncounterFact,
  type FactData,
  type FactType,
  isActorShape,
  isFactData,
  isFactType,
} from '../../flows/encounter/facts';
import { type EncounterSnapshot, stateIdOf } from '../../flows/encounter/fold';
import type { Entry } from './entry';
import { accept } from './replay';

/** A fact as it is reported; who, when and where from are added by the session. */
export type NewFact = {
  [T in FactType]: {
    type: T;
    data?: FactData[T];
    by?: Actor;
    /** When it really happened, UTC milliseconds, if earlier than now. */
    happenedAt?: number;
  };
}[FactType];

/** Why a batch was refused; each kind is a sentence in the locale. */
export type Refusal = {
  kind: 'readOnly' | 'unknown' | 'malformed' | 'notNow';
  type: string;
};

/** One accepted fact: the state it was reported in, and the snapshot it leaves. */
export type JudgedFact = { fact: NewFact; stateId: string; snapshot: EncounterSnapshot };

type Judged = { ok: true; facts: readonly JudgedFact[] } | { ok: false; refusal: Refusal };

type Circumstances = {
  readOnly: boolean;
  /** UTC milliseconds. */
  at: number;
  by: Actor;
  entries: readonly Entry[];
};

/**
 * Judges all facts of one tap, each on the snapshot that the one before it leaves. Whole or not at
 * all. In: the snapshot, the facts. Out: the facts with what each leaves, or why not. Pure; never throws.
 */
export function judgeBatch(
  snapshot: EncounterSnapshot,
  facts: readonly NewFact[],
  circumstances: Circumstances,
): Judged {
  let reached = snapshot;
  const accepted: JudgedFact[] = [];
  for (const fact of facts) {
    const refuse = (kind: Refusal['kind']): Judged => ({
      ok: false,
      refusal: { kind, type: String(fact.type) },
    });
    if (circumstances.readOnly) return refuse('readOnly');
    if (!isFactType(fact.type)) return refuse('unknown');
    const by = fact.by ?? circumstances.by;
    const data = fact.data ?? {};
    if (!isFactData(fact.type, data) || !isActorShape(by)) return refuse('malformed');
    if (!isPast(fact.happenedAt, circumstances.at)) return refuse('malformed');
    const next = accept(reached, {
      type: fact.type,
      at: circumstances.at,
      by,
      data,
    } as EncounterFact);
    if (next === null || !standsInLog(fact, circumstances.entries)) return refuse('notNow');
    accepted.push({ fact, stateId: stateIdOf(reached), snapshot: next });
    reached = next;
  }
  return facts.length > 0
    ? { ok: true, facts: accepted }
    : { ok: false, refusal: { kind: 'malformed', type: '' } };
}

/** Nothing can have happened later than it is written. */
const isPast = (happenedAt: number | undefined, at: number): boolean =>
  happenedAt === undefined || (Number.isInteger(happenedAt) && happenedAt >= 0 && happenedAt <= at);

/** A withdrawal names an entry that is there; everything else needs no other entry. */
const standsInLog = (fact: NewFact, entries: readonly Entry[]): boolean =>
  fact.type !== 'entry.withdrawn' || (fact.data !== undefined && fact.data.seq < entries.length);
