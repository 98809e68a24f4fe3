import type { Words } from '../i18n/words';
import type { TrailLine } from '../session/replay';
import { confirmedActs } from './observations';

/** A reason for a verdict to start from: what was confirmed, in plain facts and no opinion. */
export function verdictReason(
  trail: readonly TrailLine[],
  harmed: boolean | null,
  words: Words,
): string {
  const acts = confirmedActs(trail).map((act) => words.maybe(`acts.${act}.name`));
  if (acts.length === 0) return words.flow('facts.verdict.given.nothing');
  const harm = words.flow(`facts.harm.assessed.values.${harmed === true ? 'harmed' : 'notHarmed'}`);
  return `${acts.join(', ')} / ${harm}`;
}
