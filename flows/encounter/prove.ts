import type { EncounterFact } from './facts';
import type { Figures } from './figures';
import { encounterFlow } from './flow';
import { type Chart, stateIdsOf } from './prove/chart';
import { explore, type Node, pathTo, type Walk } from './prove/explore';
import { LENSES, type Lens } from './prove/lenses';
import { deadEnds, lostNodes } from './prove/reach';
import { RECORD_RULES } from './prove/recordRules';
import { forgetful } from './prove/replay';
import type { RuleId } from './prove/rule';
import { nameOf, SETUPS, type Setup } from './prove/setups';
import { TALK_RULES } from './prove/talkRules';

export const RULES = [...TALK_RULES, ...RECORD_RULES];

export type Violation = { rule: RuleId; setup: string; state: string; path: EncounterFact[] };
export type Run = { setup: string; lens: Lens['name']; states: number; transitions: number };
export type Proof = {
  states: number;
  transitions: number;
  /** The shortest path for each rule and beginning. */
  violations: Violation[];
  runs: Run[];
  reached: string[];
};

/** Where the house right holds, every screen of the chart must come up. */
const hasHouseRight = ({ channel, onPremises }: Setup): boolean =>
  onPremises && (channel === 'counter' || channel === 'field');

type Broken = { rule: RuleId; path: EncounterFact[]; state: string };

/** What a walk shows to be broken: at most one path a rule, the shortest. */
function brokenIn(chart: Chart, lens: Lens, walk: Walk): Broken[] {
  const found = new Map<RuleId, Broken>();
  const report = (rule: RuleId, path: EncounterFact[], { state }: Node): void => {
    const shortest = found.get(rule);
    if (shortest === undefined || path.length < shortest.path.length)
      found.set(rule, { rule, path, state });
  };
  const rules = RULES.filter((rule) => rule.lens === lens.name);
  for (const node of walk.nodes) {
    const out = walk.edges.get(node) ?? [];
    for (const { id, edge: holds, node: stands } of rules) {
      if (stands !== undefined && !stands(node, out)) report(id, pathTo(node), node);
      if (holds === undefined) continue;
      const bad = out.find((edge) => !holds(edge));
      if (bad !== undefined) report(id, [...pathTo(node), bad.fact], bad.to);
    }
  }
  if (lens.closes)
    for (const node of [...lostNodes(walk), ...deadEnds(walk)]) report('R12', pathTo(node), node);
  if (lens.replays) for (const node of forgetful(chart, walk)) report('R13', pathTo(node), node);
  return [...found.values()];
}

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
      for (const broken of brokenIn(chart, lens, walk))
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
  return {
    states: runs.reduce((sum, run) => sum + run.states, 0),
    transitions: runs.reduce((sum, run) => sum + run.transitions, 0),
    violations,
    runs,
    reached: [...reached],
  };
}
