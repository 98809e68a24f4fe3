import { earliestDeadline } from '../../flows/encounter/deadlines';
import type { FactData } from '../../flows/encounter/facts';
import { type EncounterSnapshot, stateIdOf } from '../../flows/encounter/fold';
import type { Entry } from './entry';
import type { IndexPatch } from './log';

/**
 * The clear index row of an encounter: what the home screen lists, and nothing that was said.
 * In: a log with at least its first entry, and the snapshot it folds to.
 */
export function indexPatchOf(
  encounterId: string,
  entries: readonly Entry[],
  snapshot: EncounterSnapshot,
): IndexPatch {
  const first = entries[0] as Entry;
  const last = entries[entries.length - 1] as Entry;
  const started = first.data as FactData['encounter.started'];
  return {
    encounterId,
    mode: started.mode,
    channel: started.channel,
    visit: started.visit,
    stage: stateIdOf(snapshot),
    open: snapshot.hasTag('sealed') ? 0 : 1,
    startedAt: first.at.wall,
    updatedAt: last.at.wall,
    dueAt: earliestDeadline(snapshot)?.dueAt ?? null,
  };
}
