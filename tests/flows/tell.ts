import type { Role } from '../../flows/actors';
import type { Channel } from '../../flows/encounter/context';
import type { EncounterFact, FactData, FactType } from '../../flows/encounter/facts';
import { type Figures, GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { beginning, type EncounterSnapshot, stateIdOf, step } from '../../flows/encounter/fold';

export const MINUTE = 60_000;
/** Frozen: 2026-01-15 09:00 in Tokyo. */
export const NINE = Date.UTC(2026, 0, 15, 0, 0);

/** One fact as a test writes it: the type alone, or with data, a role, minutes after nine. */
export type Told =
  | FactType
  | {
      [T in FactType]: readonly [type: T, data: FactData[T], role?: Role, minute?: number];
    }[FactType];

export const fact = (told: Told): EncounterFact => {
  const [type, data, role = 'head', minute = 0] = typeof told === 'string' ? [told, {}] : told;
  return { type, at: NINE + minute * MINUTE, by: { name: '', role }, data } as EncounterFact;
};

export type Beginning = {
  channel?: Channel;
  visit?: 'first' | 'repeated';
  onPremises?: boolean;
  figures?: Partial<Figures>;
};

export const started = (of: Beginning = {}): EncounterFact =>
  fact([
    'encounter.started',
    {
      channel: of.channel ?? 'counter',
      visit: of.visit ?? 'first',
      onPremises: of.onPremises ?? true,
      mode: 'rehearsal',
      figures: { ...GUIDANCE_FIGURES, ...of.figures },
      flowVersion: 1,
      clausesVersion: 'test',
    },
  ]);

/** How many facts the sentences of this file tried, so that a suite over nothing fails. */
export const tried = { facts: 0 };

/** Whether the chart takes this fact here. */
export const takes = (snapshot: EncounterSnapshot, told: Told): boolean => {
  tried.facts += 1;
  return snapshot.can(fact(told));
};

/** The snapshot after all these facts; each must be taken, or the test fails naming it. */
export function having(snapshot: EncounterSnapshot, ...facts: readonly Told[]): EncounterSnapshot {
  return facts.reduce<EncounterSnapshot>((before, told) => {
    tried.facts += 1;
    if (!before.can(fact(told)))
      throw new Error(`${JSON.stringify(told)} was refused in ${stateIdOf(before)}`);
    return step(before, fact(told));
  }, snapshot);
}

export const begun = (of: Beginning = {}): EncounterSnapshot => step(beginning(), started(of));

const reason = '理由';

export const REVIEWED: readonly Told[] = [
  ['manner.reviewed', { acts: ['manner.shouting'] }],
  ['content.reviewed', { acts: [] }],
  ['pattern.reviewed', { acts: [] }],
];
export const HARMED: Told = ['harm.assessed', { harm: 'harmed', signs: ['fear'] }];
export const HARASSMENT: Told = ['verdict.given', { verdict: 'harassment', reason }];
export const NOT_HARASSMENT: Told = ['verdict.given', { verdict: 'notHarassment', reason }];
export const JUDGED: readonly Told[] = ['judgement.requested', ...REVIEWED, HARMED, HARASSMENT];
export const STOPPED: readonly Told[] = [...JUDGED, 'stop.requested'];
export const WARNED: readonly Told[] = [...STOPPED, 'conduct.continued', 'warning.given'];
export const ENDED: readonly Told[] = [...WARNED, 'conduct.continued', 'response.ended'];
export const REPORTED: readonly Told[] = [...ENDED, 'counterpart.stayed', 'facility.reported'];

export const order = (n: number, role: Role = 'head'): Told => ['eviction.ordered', { n }, role];
/** The first `n` orders, with the counterpart staying after each. */
export const orders = (n: number): Told[] =>
  Array.from(
    { length: n },
    (_, index) => [order(index + 1), 'counterpart.stayed'] as Told[],
  ).flat();

export const CALLED: readonly Told[] = [
  ...REPORTED,
  ...orders(3),
  ['police.announced', {}],
  ['police.called', {}],
];
export const EMERGENCY_DONE: readonly Told[] = [
  'emergency.declared',
  ['police.called', {}],
  ['damage.recorded', { injured: 0 }],
  ['medical.decided', { decision: 'notNeeded' }],
];
export const standDown: Told = ['emergency.stoodDown', { reason }];
export const done = (task: FactData['task.done']['task']): Told => ['task.done', { task }];
export const waived = (task: FactData['task.done']['task']): Told => [
  'task.waived',
  { task, reason },
];
