import { listed } from '../i18n/listed';
import type { Words } from '../i18n/words';
import type { TrailLine } from '../session/replay';
import { confirmedActs } from './observations';

/** A reason for a verdict to start from: what was confirmed, in plain facts and no opinion. */
export function verdictReason(
  trail: readonly TrailLine[],
  harmed: boolean | null,
  words: Words,
): string {
  const acts = confirmedActs(trail).flatMap((act) => words.maybe(`acts.${act}.name`) ?? []);
  if (acts.length === 0) return words.flow('facts.verdict.given.nothing');
  const harm = words.flow(`facts.harm.assessed.values.${harmed === true ? 'harmed' : 'notHarmed'}`);
  return `${listed(acts, words)} / ${harm}`;
}

/**
 * Whether `written` is the reason that was offered for a harassment, as it was offered: it says the
 * opposite of any other verdict, and is recorded with none.
 */
export const speaksForHarassment = (
  written: string,
  trail: readonly TrailLine[],
  harmed: boolean | null,
  words: Words,
): boolean =>
  harmed === true &&
  confirmedActs(trail).length > 0 &&
  written === verdictReason(trail, harmed, words);
