import { type Counted, type Proof as ProofOf, proofOf, sumOf } from '../prove/proof';
import { askedOf, brokenIn } from '../prove/rule';
import type { EncounterFact } from './facts';
import type { Figures } from './figures';
import { encounterFlow } from './flow';
import { type Chart, stateIdsOf } from './prove/chart';
import { explore, type Kind } from './prove/explore';
import { LENSES, type Lens } from './prove/lenses';
import { RECORD_RULES } from './prove/recordRules';
import { RULE_IDS, type RuleId } from './prove/rule';
import { nameOf, SETUPS, type Setup } from './prove/setups';
import { TALK_RULES } from './prove/talkRules';

export const RULES = [...TALK_RULES, ...RECORD_RULES];

export type Violation = {
  rule: RuleId;
  setup: string;
  /** How the encounter began; null when no beginning leads there at all. */
  beginning: Setup | null;
  state: string;
  path: EncounterFact[];
  /** So many facts after the first only settle what the lens leaves out. */
  settled: number;
};
export type Run = Counted & { setup: string; lens: Lens['name'] };
export type Proof = ProofOf<Violation, Run, RuleId>;

/** One run of a proof is done, of so many. */
export type Progress = Counted & { done: number; of: number };

/** Where the house right holds, every screen of the chart must come up. */
const hasHouseRight = ({ channel, onPremises }: Setup): boolean =>
  onPremises && (channel === 'counter' || channel === 'field');

/** Under which rule a lens asks what can only be asked of a whole walk. */
const wholeOf = ({ closes, replays }: Lens) =>
  ({ reach: closes ? 'R12' : null, replay: replays ? 'R13' : null }) as const;

const rulesOf = ({ name }: Lens) => RULES.filter((rule) => rule.lens === name);

type Asked = { setup: Setup; lens: Lens };

/** The screens of a chart that no walk has reached, as one violation (R12). */
function unreached(chart: Chart, asked: readonly Asked[], reached: Set<string>): Violation[] {
  const whole = asked.some(({ setup, lens }) => hasHouseRight(setup) && lens.name === 'talk');
  const state = whole ? stateIdsOf(chart).find((id) => !reached.has(id)) : undefined;
  return state === undefined
    ? []
    : [{ rule: 'R12', setup: 'all', beginning: null, state, path: [], settled: 0 }];
}

/**
 * Proves R1–R13 of the flow for the figures of a section, one run after the other: yields after each,
 * so that whoever waits is told how far it is and may stop. Returns the whole. Pure.
 */
export function* proving(
  figures: Figures,
  chart: Chart = encounterFlow,
  setups: readonly Setup[] = SETUPS,
  lenses: readonly Lens[] = LENSES,
): Generator<Progress, Proof> {
  const asked = setups.flatMap((setup) =>
    lenses.filter((lens) => lens.walks(setup)).map((lens) => ({ setup, lens })),
  );
  const runs: Run[] = [];
  const violations: Violation[] = [];
  const reached = new Set<string>();
  for (const { setup, lens } of asked) {
    const walk = explore(chart, setup, figures, lens);
    const name = nameOf(setup);
    for (const { state } of walk.nodes) reached.add(state);
    for (const broken of brokenIn<Kind, RuleId>(chart, walk, rulesOf(lens), wholeOf(lens)))
      violations.push({
        ...broken,
        setup: name,
        beginning: setup,
        settled: lens.prelude.length,
      });
    runs.push({
      setup: name,
      lens: lens.name,
      states: walk.nodes.length,
      transitions: walk.transitions,
    });
    yield { done: runs.length, of: asked.length, ...sumOf(runs) };
  }
  const found = [...violations, ...unreached(chart, asked, reached)];
  const rules = asked.map(({ lens }) => askedOf(rulesOf(lens), wholeOf(lens)));
  return proofOf(found, runs, reached, RULE_IDS, rules);
}

/**
 * The same at once: takes seconds, so it is meant for tests, for the build and for a worker, never for the page
 * itself. No violation and no empty run means proved.
 */
export function prove(...asked: Parameters<typeof proving>): Proof {
  const walking = proving(...asked);
  let step = walking.next();
  while (!step.done) step = walking.next();
  return step.value;
}
