import { earliestDeadline } from '../../flows/encounter/deadlines';
import type { FactData } from '../../flows/encounter/facts';
import { type EncounterSnapshot, stateIdOf } from '../../flows/encounter/fold';
import { openTasks } from '../../flows/encounter/tasks';
import type { IndexPatch } from './log';
import type { TrailLine } from './replay';

/** What of the chart's state tells when the talk was over. */
type Reached = { trail: readonly TrailLine[]; snapshot: EncounterSnapshot };

/**
 * When the talk was over: the entry that led into the aftermath for the first time. A late judgement
 * leads back there and does not count. Null while somebody is there.
 */
export function endedAtOf({ trail, snapshot }: Reached): number | null {
  const after = trail.findIndex(({ stateId }) => stateId === 'aftermath');
  if (after < 0 && stateIdOf(snapshot) !== 'aftermath') return null;
  return trail.at(after < 0 ? -1 : after - 1)?.entry.at.wall ?? null;
}

/**
 * The clear index row of an encounter: what the home screen lists, and nothing that was said.
 * In: a log with at least its first entry as it was folded, and the snapshot it folds to.
 */
export function indexPatchOf(encounterId: string, { trail, snapshot }: Reached): IndexPatch {
  const { entry: first } = trail[0] as TrailLine;
  const { entry: last } = trail[trail.length - 1] as TrailLine;
  const started = first.data as FactData['encounter.started'];
  const sealed = snapshot.hasTag('sealed');
  return {
    encounterId,
    mode: started.mode,
    channel: started.channel,
    visit: started.visit,
    stage: stateIdOf(snapshot),
    open: sealed ? 0 : 1,
    startedAt: first.at.wall,
    updatedAt: last.at.wall,
    endedAt: endedAtOf({ trail, snapshot }),
    dueAt: earliestDeadline(snapshot)?.dueAt ?? null,
    matter: started.matter ?? null,
    openTasks: sealed ? 0 : openTasks(snapshot.context).length,
  };
}
