import { isActorShape } from '../../flows/actors';
import { holds } from '../../flows/shapes';
import { upgrade } from '../../flows/upgrades';
import type { Entry } from './entry';
import type { FactOf, FactTypeOf, Flow, FlowKind } from './flow';

/**
 * What became of an entry in the fold. `refused`: it no longer follows, stays, and moves nothing;
 * `unknown`: from a newer version or malformed, kept and shown.
 */
export type LineStatus = 'accepted' | 'withdrawn' | 'refused' | 'unknown';

/** One entry with what the fold made of it, and the state it was written in. */
export type TrailLine = { entry: Entry; status: LineStatus; stateId: string };

export type Replayed<K extends FlowKind> = { snapshot: K['snapshot']; trail: TrailLine[] };

/** Facts that the log itself needs; striking them out would make no sense. */
const STANDING = ['deadline.passed', 'clock.shifted', 'store.repaired'];

/** Whether a person may strike this line out: once, and never the first entry. */
export const isWithdrawable = ({ entry, status }: TrailLine): boolean =>
  entry.seq > 0 && status !== 'withdrawn' && !STANDING.includes(entry.type);

/** True for a fact this version of the flow knows. */
export const isFactType = <K extends FlowKind>(
  { facts }: Pick<Flow<K>, 'facts'>,
  type: unknown,
): type is FactTypeOf<K> => typeof type === 'string' && Object.hasOwn(facts, type);

/** The fact an entry reports, or null when this version does not know it. Never throws. */
function factOf<K extends FlowKind>(flow: Flow<K>, entry: Entry): FactOf<K> | null {
  const { type, by, data, at } = entry;
  if (!isFactType(flow, type) || !holds(flow.facts[type].data, data) || !isActorShape(by))
    return null;
  return { type, at: at.wall, tz: at.tz, by, data } as FactOf<K>;
}

/**
 * One fact on one snapshot: the next snapshot, or null when it is refused.
 * Annotations and withdrawals are not put to the chart; a sealed record takes none of them.
 */
export function accept<K extends FlowKind>(
  flow: Flow<K>,
  snapshot: K['snapshot'],
  fact: FactOf<K>,
): K['snapshot'] | null {
  const kind = flow.facts[fact.type].class;
  if (kind === 'annotates' || kind === 'amends') {
    const begun = flow.stateIdOf(snapshot) !== 'home';
    return begun && !snapshot.hasTag('sealed') ? snapshot : null;
  }
  return snapshot.can(fact) ? flow.step(snapshot, fact) : null;
}

/** Seqs struck out. Read from the end, so that a withdrawal can itself be withdrawn. */
function withdrawnSeqs(entries: readonly Entry[]): Set<number> {
  const struck = new Set<number>();
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i] as Entry;
    const { seq } = entry.data;
    if (entry.type !== 'entry.withdrawn' || struck.has(entry.seq)) continue;
    if (typeof seq === 'number' && seq > 0 && seq < entry.seq) struck.add(seq);
  }
  return struck;
}

/** Folds one more entry. Pure. */
function replayOne<K extends FlowKind>(
  flow: Flow<K>,
  snapshot: K['snapshot'],
  stored: Entry,
): { snapshot: K['snapshot']; line: TrailLine } {
  const entry = upgrade(stored);
  const stateId = flow.stateIdOf(snapshot);
  const fact = factOf(flow, entry);
  if (fact === null) return { snapshot, line: { entry, status: 'unknown', stateId } };
  const next = accept(flow, snapshot, fact);
  if (next === null) return { snapshot, line: { entry, status: 'refused', stateId } };
  return { snapshot: next, line: { entry, status: 'accepted', stateId } };
}

/** Folds more entries onto what the ones before them folded to. Pure; leaves its input as it is. */
export function replayMore<K extends FlowKind>(
  flow: Flow<K>,
  { snapshot, trail }: { snapshot: K['snapshot']; trail: readonly TrailLine[] },
  added: readonly Entry[],
): Replayed<K> {
  const lines = trail.slice();
  let reached = snapshot;
  for (const entry of added) {
    const folded = replayOne(flow, reached, entry);
    reached = folded.snapshot;
    lines.push(folded.line);
  }
  return { snapshot: reached, trail: lines };
}

/**
 * Position = fold of the log.
 * In: the flow, the entries in order; `alsoWithout`, seqs to leave out on trial (a preview of a
 * withdrawal). Out: the snapshot and a line for every entry, none dropped. Pure; never throws.
 */
export function replay<K extends FlowKind>(
  flow: Flow<K>,
  entries: readonly Entry[],
  alsoWithout: readonly number[] = [],
): Replayed<K> {
  const struck = withdrawnSeqs(entries);
  for (const seq of alsoWithout) struck.add(seq);
  const trail: TrailLine[] = [];
  let snapshot = flow.beginning();
  for (const entry of entries) {
    if (struck.has(entry.seq)) {
      trail.push({ entry, status: 'withdrawn', stateId: flow.stateIdOf(snapshot) });
      continue;
    }
    const folded = replayOne(flow, snapshot, entry);
    snapshot = folded.snapshot;
    trail.push(folded.line);
  }
  return { snapshot, trail };
}
