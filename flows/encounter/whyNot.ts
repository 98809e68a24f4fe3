import { actsAsHead, isDeputy } from '../actors';
import { definitionMet } from '../definition';
import { written } from '../shapes';
import type { EncounterContext } from './context';
import type { EncounterFact } from './facts';

/** What is wrong with a fact, where a person can mend it; each is a sentence in the locale. */
export type Cause = 'role' | 'actingReason' | 'halves';

/**
 * Whoever acts for the head says why. A verdict has its own reason beside, so that this one is asked
 * for by itself; the guard takes a verdict without it, since older records have none (2.2.2, 2.3f.4b).
 */
const actsFor = (fact: EncounterFact): Cause | null => {
  if (fact.by.role === 'head') return null;
  if (!isDeputy(fact.by.role)) return 'role';
  const reasoned =
    fact.type === 'verdict.given' || fact.type === 'verdict.carried'
      ? written(fact.data.actingReason ?? '') !== ''
      : actsAsHead(fact);
  return reasoned ? null : 'actingReason';
};

/**
 * Why a decision of the head is not taken when it is reported now.
 * In: the context, a fact of the right shape. Out: what to mend first; null when there is nothing of
 * the kind, and for every other fact: then the chart alone answers. Pure; never throws.
 */
export function whyNot(context: EncounterContext, fact: EncounterFact): Cause | null {
  switch (fact.type) {
    case 'verdict.given':
      return (
        actsFor(fact) ??
        (fact.data.verdict === 'harassment' && !definitionMet(context) ? 'halves' : null)
      );
    case 'verdict.carried':
    case 'eviction.ordered':
      return actsFor(fact);
    default:
      return null;
  }
}
