import type { Track } from './context';
import type { Standing, StateMeta } from './meta';

type Card = Omit<StateMeta, 'standing'>;

/** What a state of a track says of itself, and on entry to the case; the two cannot differ. */
const standing = (entry: 'owe' | 'settle', how: Standing) => (track: Track, card: Card) => ({
  entry: { type: entry, params: { track } },
  meta: { ...card, standing: how },
});

/** Something is to be done on this track. */
export const owed = standing('owe', 'owed');
/** Nothing has called for it yet. */
export const quiet = standing('settle', 'quiet');
/** It is done, or was decided not to be done. */
export const settled = standing('settle', 'settled');
