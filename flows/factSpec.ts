import { type Check, shape } from './shapes';

/**
 * `moves` change the state, `counts` change a figure; both ask the statechart. `annotates` change
 * neither and are not asked, since XState refuses an ignored fact as it refuses a wrong one.
 * `amends` changes the log itself: the fold skips what was withdrawn.
 */
export type FactClass = 'moves' | 'counts' | 'annotates' | 'amends';

/** What there is to know of a kind of fact: its class and the shape of its data. */
export type FactSpec = { class: FactClass; data: Check };

/** The data of a fact that carries nothing. */
const none = shape({});

export const moves = (data: Check = none): FactSpec => ({ class: 'moves', data });
export const counts = (data: Check = none): FactSpec => ({ class: 'counts', data });
export const annotates = (data: Check = none): FactSpec => ({ class: 'annotates', data });
