import type { Act } from './acts';

/** What an emergency is about, the gravest first. Ours. */
const GRAVE: readonly Act[] = ['manner.violence', 'manner.striking', 'manner.threat'];

/** No more than can be said in one breath. */
const MOST = 3;

/**
 * The acts to tell somebody who is called for help: the grave ones before all others, then the newest.
 * The counterpart is told the act that was judged instead.
 * In: acts, the newest first.
 */
export const actsToReport = (newest: readonly Act[]): Act[] =>
  [
    ...GRAVE.filter((act) => newest.includes(act)),
    ...newest.filter((act) => !GRAVE.includes(act)),
  ].slice(0, MOST);

/** Whether these acts alone say why the police are called at once. */
export const tellsEmergency = (acts: readonly Act[]): boolean =>
  acts.some((act) => GRAVE.includes(act));
