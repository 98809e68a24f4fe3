import { deadlinesOf, earliestDeadline } from '../../flows/encounter/deadlines';
import {
  type ClockName,
  type EncounterFact,
  FACTS,
  type FactData,
  type FactType,
} from '../../flows/encounter/facts';
import { beginning, type EncounterSnapshot, stateIdOf, step } from '../../flows/encounter/fold';
import { isWorthOffering } from '../../flows/encounter/offered';
import { openTasks } from '../../flows/encounter/tasks';
import { whyNot } from '../../flows/encounter/whyNot';
import type { EncounterKind, Flow, Reached } from './flow';
import type { IndexPatch } from './log';
import { matterOf, wasMistaken } from './matterOf';
import type { TrailLine } from './replay';

type Typical = (snapshot: EncounterSnapshot) => FactData[FactType];

/** Data with which the chart would accept a fact, if it accepts it at all just now. */
const TYPICAL: Partial<Record<FactType, Typical>> = {
  'verdict.given': () => ({ verdict: 'notHarassment', reason: '-' }),
  'verdict.carried': () => ({ from: '-', reason: '-' }),
  'manner.reviewed': () => ({ acts: [] }),
  'content.reviewed': () => ({ acts: [] }),
  'pattern.reviewed': () => ({ acts: [] }),
  'other.reviewed': () => ({ acts: [] }),
  'harm.assessed': () => ({ harm: 'harmed', signs: [] }),
  'eviction.ordered': ({ context }) => ({ n: context.orders + 1 }),
  'police.announced': () => ({ reason: '-' }),
  'emergency.stoodDown': () => ({ reason: '-' }),
  'damage.recorded': () => ({ injured: 0 }),
  'medical.decided': () => ({ decision: 'needed' }),
  'encounter.reopened': () => ({ reason: '-' }),
  'addendum.written': () => ({ text: '-' }),
  'deadline.set': () => ({ minutes: 30, reason: '-' }),
  'deadline.extended': (snapshot) => ({
    clock: earliestDeadline(snapshot)?.clock ?? 'progress',
    minutes: 5,
    reason: '-',
  }),
  'limit.announced': ({ context }) => ({ minutes: context.visitMinMinutes }),
  'observation.noted': () => ({ act: 'manner.shouting' }),
  'concern.raised': () => ({ concern: 'difficulty' }),
  'recording.started': () => ({ announced: true }),
  'task.done': () => ({ task: 'record' }),
  'task.waived': () => ({ task: 'review', reason: '-' }),
};

/**
 * When the talk was over: the entry that led into the aftermath for the first time. A late judgement
 * leads back there and does not count. Null while somebody is there.
 */
export function endedAtOf({ trail, snapshot }: Reached): number | null {
  const after = trail.findIndex(({ stateId }) => stateId === 'aftermath');
  if (after < 0 && stateIdOf(snapshot) !== 'aftermath') return null;
  return trail.at(after < 0 ? -1 : after - 1)?.entry.at.wall ?? null;
}

function indexPatchOf(encounterId: string, { trail, snapshot }: Reached): IndexPatch {
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
    // A wrong tap is nobody's visit.
    matter: sealed && wasMistaken(trail) ? null : matterOf(trail),
    openTasks: sealed ? 0 : openTasks(snapshot.context).length,
  };
}

const HEAD = { name: '', role: 'head' } as const;

/** One meeting, call or letter, as a session knows it. */
export const ENCOUNTER: Flow<EncounterKind> = {
  id: 'encounter',
  facts: FACTS,
  beginning,
  step,
  stateIdOf,
  dueOf: (snapshot) =>
    deadlinesOf(snapshot).map(({ clock, dueAt, passed }) => ({
      name: clock,
      dueAt,
      passed,
    })),
  notePassed: ({ name, dueAt }, log) =>
    log.report([
      {
        type: 'deadline.passed',
        data: { clock: name as ClockName, dueAt },
        by: { name: '', role: 'clock' },
      },
    ]),
  takes: (type, snapshot) => {
    const fact = { type, at: 0, by: HEAD, data: TYPICAL[type]?.(snapshot) ?? {} } as EncounterFact;
    return isWorthOffering(snapshot.context, fact) && snapshot.can(fact);
  },
  whyNot: ({ context }, fact) => whyNot(context, fact as EncounterFact),
  indexPatchOf,
};
