import type { Role } from '../../actors';
import { CONCERNS, type EncounterContext } from '../context';
import type { EncounterFact, FactData, FactType } from '../facts';
import { TASK_IDS } from '../tasks';
import { SOME_TIME } from './setups';

type Said<T extends FactType> = { data: FactData[T]; role?: Role };
type Samples = { [T in FactType]?: (context: EncounterContext) => readonly Said<T>[] };

const reason = 'reason';
const plain = () => [{ data: {} }];
const wrongInstant = (dueAt: number | null) => (dueAt ?? SOME_TIME) + 1;

/**
 * One sample for each difference that a guard can see: the right and the wrong number, each side of
 * a limit, with a reason and without, by somebody who may and somebody who may not.
 */
const SAMPLES: Samples = {
  'matter.settled': plain,
  'visit.concluded': plain,
  'judgement.requested': plain,
  'manner.reviewed': () => [{ data: { acts: ['manner.shouting'] } }, { data: { acts: [] } }],
  'content.reviewed': () => [{ data: { acts: [] } }, { data: { acts: ['content.kneeling'] } }],
  'pattern.reviewed': () => [{ data: { acts: [] } }, { data: { acts: ['pattern.staying'] } }],
  'other.reviewed': () => [{ data: { acts: [] } }, { data: { acts: ['other.sexual'] } }],
  'harm.assessed': () => [
    { data: { harm: 'harmed', signs: ['health'] } },
    { data: { harm: 'notHarmed', signs: [] } },
  ],
  'verdict.given': () =>
    (['harassment', 'notHarassment'] as const).flatMap((verdict) => [
      { data: { verdict, reason }, role: 'head' },
      { data: { verdict, reason }, role: 'acting' },
      { data: { verdict, reason }, role: 'officer' },
    ]),
  'verdict.carried': () => [
    { data: { from: 'earlier', reason }, role: 'head' },
    { data: { from: 'earlier', reason }, role: 'acting' },
    { data: { from: 'earlier', reason }, role: 'officer' },
  ],
  'judgement.deferred': plain,
  'stop.requested': plain,
  'warning.given': plain,
  'response.ended': plain,
  'conduct.improved': plain,
  'conduct.continued': plain,
  'conduct.resumed': plain,
  'counterpart.left': plain,
  'counterpart.stayed': plain,
  'call.ended': plain,
  'officers.withdrew': plain,
  'correspondence.ended': plain,
  'facility.reported': plain,
  'eviction.ordered': ({ orders }) => [
    { data: { n: orders + 1 }, role: 'head' },
    { data: { n: orders }, role: 'head' },
    { data: { n: orders + 2 }, role: 'head' },
    { data: { n: orders + 1 }, role: 'acting' },
    { data: { n: orders + 1, reason }, role: 'acting' },
    { data: { n: orders + 1, reason }, role: 'officer' },
  ],
  'police.announced': () => [{ data: {} }, { data: { reason } }, { data: { reason: ' ' } }],
  'police.called': () => [{ data: {} }],
  'police.arrived': plain,
  'emergency.declared': plain,
  'emergency.stoodDown': () => [{ data: { reason } }],
  'damage.recorded': () => [{ data: { injured: 0 } }, { data: { injured: 1 } }],
  'medical.decided': () => [{ data: { decision: 'needed' } }, { data: { decision: 'notNeeded' } }],
  'task.done': () => TASK_IDS.map((task) => ({ data: { task } })),
  'task.waived': () => TASK_IDS.map((task) => ({ data: { task, reason } })),
  'encounter.closed': plain,
  'encounter.reopened': () => [{ data: { reason } }],
  'addendum.written': () => [{ data: { text: 'addendum' } }],
  'progress.stalled': plain,
  'progress.resumed': plain,
  'deadline.set': () => [{ data: { minutes: 10, reason } }],
  'deadline.extended': () => [
    { data: { clock: 'progress', minutes: 5, reason } },
    { data: { clock: 'visit', minutes: 5, reason } },
  ],
  'deadline.passed': ({ progressDueAt, visitDueAt }) => [
    { data: { clock: 'progress', dueAt: progressDueAt ?? SOME_TIME } },
    { data: { clock: 'progress', dueAt: wrongInstant(progressDueAt) } },
    { data: { clock: 'visit', dueAt: visitDueAt ?? SOME_TIME } },
    { data: { clock: 'visit', dueAt: wrongInstant(visitDueAt) } },
  ],
  'limit.announced': ({ visitMinMinutes: min, visitMaxMinutes: max }) => [
    { data: { minutes: min } },
    { data: { minutes: max } },
    { data: { minutes: min - 1 } },
    { data: { minutes: max + 1 } },
    { data: { minutes: max + 1, reason } },
  ],
  'observation.noted': () => [
    { data: { act: 'manner.shouting' } },
    { data: { act: 'manner.violence' } },
    { data: { act: 'post.discredit' } },
    { data: { act: 'other.sexual' } },
  ],
  'concern.raised': () => CONCERNS.map((concern) => ({ data: { concern } })),
  'recording.announced': plain,
  'recording.started': () => [
    { data: { announced: true } },
    { data: { announced: false } },
    { data: { announced: false, reason } },
  ],
  'clock.shifted': () => [{ data: { ms: 60_000, direction: 'forward' } }],
};

/** The facts of one type that are worth trying on this context, the likeliest first. */
export const samplesOf = (type: FactType, context: EncounterContext): EncounterFact[] =>
  ((SAMPLES[type]?.(context) ?? []) as readonly Said<FactType>[]).map(
    ({ data, role = 'head' }) =>
      ({ type, at: SOME_TIME, by: { name: '', role }, data }) as EncounterFact,
  );

/** Every type that the statechart is asked about, but the first fact itself. */
export const SAMPLED_TYPES = Object.keys(SAMPLES) as FactType[];
