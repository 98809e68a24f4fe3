import { type Actor, isActorShape } from '../../flows/actors';
import { holds } from '../../flows/shapes';
import type { Entry } from './entry';
import type { FactOf, Flow, FlowKind, NewFact } from './flow';
import { accept, isFactType } from './replay';

/** Why a batch was refused; each kind is a sentence in the locale. */
export type Refusal = {
  kind: 'readOnly' | 'unknown' | 'malformed' | 'notNow';
  type: string;
  /** What the flow says is to be mended, where it knows. */
  cause?: string;
};

/** One accepted fact: the state it was reported in, and the snapshot it leaves. */
export type JudgedFact<K extends FlowKind> = {
  fact: { type: string; data?: unknown; by?: Actor; happenedAt?: number };
  stateId: string;
  snapshot: K['snapshot'];
};

type Judged<K extends FlowKind> =
  | { ok: true; facts: readonly JudgedFact<K>[] }
  | { ok: false; refusal: Refusal };

export type Circumstances = {
  readOnly: boolean;
  /** UTC milliseconds, and minutes east of UTC. */
  at: number;
  tz: number;
  by: Actor;
  entries: readonly Entry[];
};

/**
 * Judges all facts of one tap, each on the snapshot that the one before it leaves. Whole or not at
 * all. In: the flow, the snapshot, the facts. Out: the facts with what each leaves, or why not. Pure; never throws.
 */
export function judgeBatch<K extends FlowKind>(
  flow: Flow<K>,
  snapshot: K['snapshot'],
  facts: readonly NewFact<K>[],
  { readOnly, at, tz, by: holder, entries }: Circumstances,
): Judged<K> {
  let reached = snapshot;
  const accepted: JudgedFact<K>[] = [];
  for (const fact of facts) {
    const { type, data = {}, by = holder, happenedAt } = fact;
    const refuse = (kind: Refusal['kind'], cause?: string): Judged<K> => ({
      ok: false,
      refusal: { kind, type: String(type), ...(cause !== undefined && { cause }) },
    });
    if (readOnly) return refuse('readOnly');
    if (!isFactType(flow, type)) return refuse('unknown');
    if (!holds(flow.facts[type].data, data) || !isActorShape(by)) return refuse('malformed');
    if (!isPast(happenedAt, at)) return refuse('malformed');
    const told = { type, at, tz, by, data } as FactOf<K>;
    const cause = flow.whyNot?.(reached, told);
    if (cause) return refuse('notNow', cause);
    const next = accept(flow, reached, told);
    if (next === null || !standsInLog(type, data as object, entries)) return refuse('notNow');
    accepted.push({ fact, stateId: flow.stateIdOf(reached), snapshot: next });
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
const standsInLog = (type: string, data: object, entries: readonly Entry[]): boolean =>
  type !== 'entry.withdrawn' || ('seq' in data && Number(data.seq) < entries.length);
