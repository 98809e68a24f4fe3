import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { FLOW_VERSION } from '../../../flows/encounter/flow';
import type { Proof } from '../../../flows/encounter/prove';
import { RULE_IDS, type RuleId } from '../../../flows/encounter/prove/rule';
import type { Counted } from '../../../flows/prove/proof';
import { readSection } from '../../session/readSection';

/** What was shown to hold on this device, for which figures and by which version. */
export type ProofRecord = Counted & {
  figures: Figures;
  flow: number;
  app: string;
  checked: Record<RuleId, Counted>;
};

const NAMES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

export const sameFigures = (one: Figures, other: Figures): boolean =>
  NAMES.every((name) => one[name] === other[name]);

/** The record of a proof without violations. */
export const recordOf = (
  figures: Figures,
  { states, transitions, checked }: Proof,
): ProofRecord => ({
  figures,
  flow: FLOW_VERSION,
  app: __APP_VERSION__,
  states,
  transitions,
  checked,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is Counted =>
  isRecord(value) && Number.isInteger(value.states) && Number.isInteger(value.transitions);

/** Figures as they were stored; null unless every one is there and within its limits. */
export function readFigures(value: unknown): Figures | null {
  if (!isRecord(value) || !NAMES.every((name) => name in value)) return null;
  const { section, problems } = readSection({ figures: value });
  return problems.length === 0 ? section.figures : null;
}

/** The stored record, if it speaks of these figures and of this very version; else null. */
export function recordFor(figures: Figures, value: unknown): ProofRecord | null {
  if (!isRecord(value) || !isCount(value)) return null;
  const { app, flow, checked, figures: proved }: Record<string, unknown> = value;
  const known = readFigures(proved);
  if (known === null || !sameFigures(known, figures)) return null;
  if (app !== __APP_VERSION__ || flow !== FLOW_VERSION || !isRecord(checked)) return null;
  return RULE_IDS.every((rule) => isCount(checked[rule])) ? (value as ProofRecord) : null;
}
