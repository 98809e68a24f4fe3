import { type Proof as ProofOf, proofOf } from '../prove/proof';
import { brokenIn } from '../prove/rule';
import type { EncounterFact } from './facts';
import type { Figures } from './figures';
import { encounterFlow } from './flow';
import { type Chart, stateIdsOf } from './prove/chart';
import { explore, type Kind } from './prove/explore';
import { LENSES, type Lens } from './prove/lenses';
import { RECORD_RULES } from './prove/recordRules';
import type { RuleId } from './prove/rule';
import { nameOf, SETUPS, type Setup } from './prove/setups';
import { TALK_RULES } from './prove/talkRules';

export const RULES = [...TALK_RULES, ...RECORD_RULES];

export type Violation = { rule: RuleId; setup: string; state: string; path: EncounterFact[] };
export type Run = { setup: string; lens: Lens['name']; states: number; transitions: number };
export type Proof = ProofOf<Violation, Run>;

/** Where the house right holds, every screen of the chart must come up. */
const hasHouseRight = ({ channel, onPremises }: Setup): boolean =>
  onPremises && (channel === 'counter' || channel === 'field');

/**
 * Proves R1–R13 of the flow for the figures of a section: walks every situation of every channel
 * and visit, as far as the rules tell situations apart. Pure, takes seconds; meant for tests and for
 * a worker, never for the page itself. No violation and no empty run means proved.
 */
export function prove(
  figures: Figures,
  chart: Chart = encounterFlow,
  setups: readonly Setup[] = SETUPS,
  lenses: readonly Lens[] = LENSES,
): Proof {
  const runs: Run[] = [];
  const violations: Violation[] = [];
  const reached = new Set<string>();
  for (const setup of setups) {
    for (const lens of lenses) {
      if (!lens.walks(setup)) continue;
      const walk = explore(chart, setup, figures, lens);
      for (const { state } of walk.nodes) reached.add(state);
      const rules = RULES.filter((rule) => rule.lens === lens.name);
      const whole = {
        reach: lens.closes ? 'R12' : null,
        replay: lens.replays ? 'R13' : null,
      } as const;
      for (const broken of brokenIn<Kind, RuleId>(chart, walk, rules, whole))
        violations.push({ ...broken, setup: nameOf(setup) });
      runs.push({
        setup: nameOf(setup),
        lens: lens.name,
        states: walk.nodes.length,
        transitions: walk.transitions,
      });
    }
  }
  const whole = setups.some(hasHouseRight) && lenses.some(({ name }) => name === 'talk');
  const missed = stateIdsOf(chart).find((id) => !reached.has(id));
  if (whole && missed !== undefined)
    violations.push({ rule: 'R12', setup: 'all', state: missed, path: [] });
  return proofOf(violations, runs, reached);
}
