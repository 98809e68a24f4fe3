import type { Actor } from '../actors';
import { annotates, counts, type FactSpec, moves } from '../factSpec';
import { LOG_FACTS, type LogFactData } from '../logFacts';
import {
  flag,
  holds,
  instant,
  listOf,
  maybe,
  minutes,
  oneOf,
  said,
  shape,
  text,
  whole,
} from '../shapes';
import { type Act, type HarmSign, isAct, isHarm } from './acts';
import { CAUTION_ANSWERS, type CautionAnswer } from './cautions';
import { CHANNELS, type Channel, CONCERNS, type Concern } from './context';
import { DANGERS, type Danger } from './dangers';
import { FIGURE_LIMITS, type Figures } from './figures';
import { isTask, type Task } from './tasks';

export type ClockName = 'progress' | 'visit';
export type EncounterMode = 'live' | 'rehearsal';

type None = Record<never, never>;
type Reviewed = { acts: Act[] };

/** What each fact carries. Facts are in the past: `noun.verb`. */
export type FactData = LogFactData & {
  'encounter.started': {
    channel: Channel;
    visit: 'first' | 'repeated';
    onPremises: boolean;
    mode: EncounterMode;
    figures: Figures;
    flowVersion: number;
    clausesVersion: string;
    matter?: string;
  };
  'matter.settled': None;
  /** The matter that the encounter belongs to, whatever it began as. */
  'matter.assigned': { matter: string };
  'visit.concluded': None;
  'judgement.requested': None;
  'manner.reviewed': Reviewed;
  'content.reviewed': Reviewed;
  'pattern.reviewed': Reviewed;
  'other.reviewed': Reviewed;
  'harm.assessed': { harm: 'harmed' | 'notHarmed'; signs: HarmSign[] };
  /** `actingReason`: why somebody judges for the head; older records have it within the reason. */
  'verdict.given': {
    verdict: 'harassment' | 'notHarassment';
    reason: string;
    actingReason?: string;
  };
  'verdict.carried': { from: string; reason: string; actingReason?: string };
  'judgement.deferred': None;
  'stop.requested': None;
  'warning.given': None;
  'response.ended': None;
  'conduct.improved': None;
  'conduct.continued': None;
  'conduct.resumed': None;
  'counterpart.left': None;
  'counterpart.stayed': None;
  'call.ended': None;
  'officers.withdrew': None;
  'correspondence.ended': None;
  'facility.reported': None;
  'eviction.ordered': { n: number; reason?: string };
  'police.announced': { reason?: string };
  'police.called': { already?: boolean };
  'police.arrived': None;
  'emergency.declared': None;
  'emergency.stoodDown': { reason: string };
  'damage.recorded': { injured: number; weapon?: boolean; text?: string };
  'medical.decided': { decision: 'needed' | 'notNeeded' };
  'task.done': { task: Task };
  'task.waived': { task: Task; reason: string };
  'encounter.closed': None;
  'encounter.reopened': { reason: string };
  'addendum.written': { text: string };
  'progress.stalled': None;
  'progress.resumed': None;
  'deadline.set': { minutes: number; reason: string };
  'deadline.extended': { clock: ClockName; minutes: number; reason: string };
  'deadline.passed': { clock: ClockName; dueAt: number };
  'limit.announced': { minutes: number; reason?: string };
  'observation.noted': { act: Act; quote?: string };
  'concern.raised': { concern: Concern };
  'recording.announced': None;
  'recording.started': { announced: boolean; reason?: string };
  'recording.stopped': None;
  'recording.stored': { where: string };
  'phrase.said': { id: string; lang: string };
  'card.shown': { id: string; lang: string };
  'notes.announced': None;
  'recorder.borrowed': None;
  'caution.answered': { answer: CautionAnswer };
  'counterpart.joined': { label: string };
  'support.called': None;
  'danger.noted': { danger: Danger };
};

export type FactType = keyof FactData;

/** A fact as the statechart sees it: `at` is the entry's wall time, UTC milliseconds. */
export type EncounterFact = {
  [T in FactType]: { type: T; at: number; by: Actor; data: FactData[T] };
}[FactType];

const reviewed = shape({ acts: listOf(isAct) });
const reasoned = shape({ reason: said });
const figures = shape(
  Object.fromEntries(
    Object.entries(FIGURE_LIMITS).map(([name, { min, max }]) => [name, whole(min, max)]),
  ),
);

/** Every fact there is, with its class and the shape of its data. */
export const FACTS: Record<FactType, FactSpec> = {
  ...LOG_FACTS,
  'encounter.started': moves(
    shape({
      channel: oneOf(CHANNELS),
      visit: oneOf(['first', 'repeated']),
      onPremises: flag,
      mode: oneOf(['live', 'rehearsal']),
      figures,
      flowVersion: whole(1, 1_000_000),
      clausesVersion: said,
      matter: maybe(said),
    }),
  ),
  'matter.settled': moves(),
  'visit.concluded': moves(),
  'judgement.requested': moves(),
  'manner.reviewed': moves(reviewed),
  'content.reviewed': moves(reviewed),
  'pattern.reviewed': moves(reviewed),
  'other.reviewed': moves(reviewed),
  'harm.assessed': moves(isHarm),
  'verdict.given': moves(
    shape({
      verdict: oneOf(['harassment', 'notHarassment']),
      reason: said,
      actingReason: maybe(text),
    }),
  ),
  'verdict.carried': moves(shape({ from: said, reason: said, actingReason: maybe(text) })),
  'judgement.deferred': moves(),
  'stop.requested': moves(),
  'warning.given': moves(),
  'response.ended': moves(),
  'conduct.improved': moves(),
  'conduct.continued': moves(),
  'conduct.resumed': moves(),
  'counterpart.left': moves(),
  'counterpart.stayed': moves(),
  'call.ended': moves(),
  'officers.withdrew': moves(),
  'correspondence.ended': moves(),
  'facility.reported': moves(),
  'eviction.ordered': moves(shape({ n: whole(1, 99), reason: maybe(text) })),
  'police.announced': moves(shape({ reason: maybe(text) })),
  'police.called': moves(shape({ already: maybe(flag) })),
  'police.arrived': moves(),
  'emergency.declared': moves(),
  'emergency.stoodDown': moves(reasoned),
  'damage.recorded': moves(
    shape({ injured: whole(0, 99), weapon: maybe(flag), text: maybe(text) }),
  ),
  'medical.decided': moves(shape({ decision: oneOf(['needed', 'notNeeded']) })),
  'task.done': counts(shape({ task: isTask })),
  'task.waived': counts(shape({ task: isTask, reason: said })),
  'encounter.closed': moves(),
  'encounter.reopened': moves(reasoned),
  'addendum.written': counts(shape({ text: said })),
  'progress.stalled': counts(),
  'progress.resumed': counts(),
  'deadline.set': counts(shape({ minutes, reason: said })),
  'deadline.extended': counts(
    shape({ clock: oneOf(['progress', 'visit']), minutes, reason: said }),
  ),
  'deadline.passed': counts(shape({ clock: oneOf(['progress', 'visit']), dueAt: instant })),
  'limit.announced': counts(shape({ minutes, reason: maybe(text) })),
  'observation.noted': counts(shape({ act: isAct, quote: maybe(text) })),
  'concern.raised': counts(shape({ concern: oneOf(CONCERNS) })),
  'recording.announced': counts(),
  'recording.started': counts(shape({ announced: flag, reason: maybe(text) })),
  // Here the deadlines move with it.
  'clock.shifted': { ...LOG_FACTS['clock.shifted'], class: 'counts' },
  'recording.stopped': annotates(),
  'recording.stored': annotates(shape({ where: said })),
  'phrase.said': annotates(shape({ id: said, lang: said })),
  'card.shown': annotates(shape({ id: said, lang: said })),
  'notes.announced': annotates(),
  'recorder.borrowed': annotates(),
  'caution.answered': annotates(shape({ answer: oneOf(CAUTION_ANSWERS) })),
  'counterpart.joined': annotates(shape({ label: text })),
  'support.called': annotates(),
  'matter.assigned': annotates(shape({ matter: said })),
  'danger.noted': annotates(shape({ danger: oneOf(DANGERS) })),
};

export const FACT_TYPES = Object.keys(FACTS) as FactType[];

/** True for a fact this version knows. */
export const isFactType = (value: unknown): value is FactType =>
  typeof value === 'string' && Object.hasOwn(FACTS, value);

/** Whether `data` has the shape that `type` asks for. Never throws. */
export const isFactData = (type: FactType, data: unknown): boolean =>
  isFactType(type) && holds(FACTS[type].data, data);
