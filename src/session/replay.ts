import {
  type EncounterFact,
  FACTS,
  isActorShape,
  isFactData,
  isFactType,
} from '../../flows/encounter/facts';
import { beginning, type EncounterSnapshot, stateIdOf, step } from '../../flows/encounter/fold';
import { upgrade } from '../../flows/encounter/upgrades';
import type { Entry } from './entry';

/**
 * What became of an entry in the fold. `refused`: it no longer follows, stays, and moves nothing;
 * `unknown`: from a newer version or malformed, kept and shown.
 */
export type LineStatus = 'accepted' | 'withdrawn' | 'refused' | 'unknown';

/** One entry with what the fold made of it, and the state it was written in. */
export type TrailLine = { entry: Entry; status: LineStatus; stateId: string };

export type Replayed = { snapshot: EncounterSnapshot; trail: TrailLine[] };

/** Facts that the log itself needs; striking them out would make no sense. */
const STANDING = ['encounter.started', 'deadline.passed', 'clock.shifted', 'store.repaired'];

/** Whether a person may strike this line out: once, and never the first entry. */
export const isWithdrawable = ({ entry, status }: TrailLine): boolean =>
  entry.seq > 0 && status !== 'withdrawn' && !STANDING.includes(entry.type);

/** The fact an entry reports, or null when this version does not know it. Never throws. */
const factOf = (entry: Pick<Entry, 'type' | 'by' | 'data' | 'at'>): EncounterFact | null =>
  isFactType(entry.type) && isFactData(entry.type, entry.data) && isActorShape(entry.by)
    ? ({ type: entry.type, at: entry.at.wall, by: entry.by, data: entry.data } as EncounterFact)
    : null;

/**
 * One fact on one snapshot: the next snapshot, or null when it is refused.
 * Annotations and withdrawals are not put to the chart; a sealed record takes none of them.
 */
export function accept(snapshot: EncounterSnapshot, fact: EncounterFact): EncounterSnapshot | null {
  const kind = FACTS[fact.type].class;
  if (kind === 'annotates' || kind === 'amends') {
    const begun = stateIdOf(snapshot) !== 'home';
    return begun && !snapshot.hasTag('sealed') ? snapshot : null;
  }
  return snapshot.can(fact) ? step(snapshot, fact) : null;
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
export function replayOne(
  snapshot: EncounterSnapshot,
  stored: Entry,
): { snapshot: EncounterSnapshot; line: TrailLine } {
  const entry = upgrade(stored);
  const stateId = stateIdOf(snapshot);
  const fact = factOf(entry);
  if (fact === null) return { snapshot, line: { entry, status: 'unknown', stateId } };
  const next = accept(snapshot, fact);
  if (next === null) return { snapshot, line: { entry, status: 'refused', stateId } };
  return { snapshot: next, line: { entry, status: 'accepted', stateId } };
}

/**
 * Position = fold of the log.
 * In: the entries in order; `alsoWithout`, seqs to leave out on trial (a preview of a withdrawal).
 * Out: the snapshot and a line for every entry, none dropped. Pure; never throws.
 */
export function replay(entries: readonly Entry[], alsoWithout: readonly number[] = []): Replayed {
  const struck = withdrawnSeqs(entries);
  for (const seq of alsoWithout) struck.add(seq);
  const trail: TrailLine[] = [];
  let snapshot = beginning();
  for (const entry of entries) {
    if (struck.has(entry.seq)) {
      trail.push({ entry, status: 'withdrawn', stateId: stateIdOf(snapshot) });
      continue;
    }
    const folded = replayOne(snapshot, entry);
    snapshot = folded.snapshot;
    trail.push(folded.line);
  }
  return { snapshot, trail };
}
