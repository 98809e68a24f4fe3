import { beginningOf } from '../prove/chart';
import { explore } from '../prove/explore';
import { type Counted, type Proof as ProofOf, proofOf } from '../prove/proof';
import { askedOf, brokenIn } from '../prove/rule';
import type { CaseFact } from './facts';
import { onlineAbuseFlow } from './flow';
import { stateIdOf, trackIdsOf } from './fold';
import { CASE_RULES, strayFacts } from './prove/caseRules';
import { LENSES, type Lens, type LensName } from './prove/lenses';
import { RULE_IDS, type RuleId } from './prove/rule';
import { openedOn, SAMPLED_TYPES, samplesOf, TOO_OLD } from './prove/samples';
import { type Chart, type Kind, situationOf, stateIdsOf } from './prove/situation';
import { FRESH, follow } from './prove/trace';
import { TRACK_RULES } from './prove/trackRules';

export const RULES = [...CASE_RULES, ...TRACK_RULES];

export type Violation = { rule: RuleId; lens: LensName; state: string; path: CaseFact[] };
export type Run = Counted & { lens: LensName };
export type Proof = ProofOf<Violation, Run, RuleId>;

/** Under which rule a lens asks what can only be asked of a whole walk. */
const wholeOf = ({ closes }: Lens) => ({ reach: closes ? 'A14' : null, replay: 'A15' }) as const;

/** Discoveries that no chart may take: tomorrow's, and those of long ago (A1). */
const incredible = (chart: Chart): Violation[] =>
  [openedOn(1), openedOn(TOO_OLD)]
    .filter((fact) => beginningOf<Kind>(chart).can(fact))
    .map((fact) => ({ rule: 'A1', lens: 'taking', state: 'relation', path: [fact] }));

/**
 * Proves A1–A16: walks every situation, track by track with those it reads, the first word by
 * itself, and all tracks at once on their shortest ways. Pure, takes seconds; meant for tests and
 * for a worker, never for the page itself. No violation and no empty run means proved.
 */
export function prove(chart: Chart = onlineAbuseFlow, lenses: readonly Lens[] = LENSES): Proof {
  const runs: Run[] = [];
  const violations: Violation[] = [
    ...incredible(chart),
    ...strayFacts(chart).map(
      (state): Violation => ({ rule: 'A16', lens: 'board', state, path: [] }),
    ),
  ];
  const reached = new Set<string>();
  const accepted = new Set<string>();
  const subject = { chart, stateOf: situationOf, samplesOf, follow };
  for (const lens of lenses) {
    const walk = explore<Kind>(subject, openedOn(), FRESH, lens);
    for (const { snapshot } of walk.nodes) {
      const tracks = trackIdsOf(snapshot);
      for (const id of tracks === null ? [stateIdOf(snapshot)] : Object.values(tracks))
        reached.add(id);
    }
    for (const out of walk.edges.values()) for (const { fact } of out) accepted.add(fact.type);
    for (const broken of brokenIn<Kind, RuleId>(chart, walk, RULES, wholeOf(lens)))
      violations.push({ ...broken, lens: lens.name });
    runs.push({ lens: lens.name, states: walk.nodes.length, transitions: walk.transitions });
  }
  const missed = [
    ...stateIdsOf(chart).filter((id) => !reached.has(id)),
    ...SAMPLED_TYPES.filter((type) => !accepted.has(type)),
  ];
  if (lenses === LENSES)
    for (const state of missed) violations.push({ rule: 'A14', lens: 'board', state, path: [] });
  const rules = lenses.map((lens) => askedOf(RULES, wholeOf(lens)));
  return proofOf(violations, runs, reached, RULE_IDS, rules);
}
