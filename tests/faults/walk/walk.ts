import type { Dice } from '../dice';
import { after, endsFrom, isOver, movesFrom, type Standing, type Tap } from './model';

const ACT = 'manner.shouting';

/** Words that stand nowhere else, so that what was acknowledged is known again. */
const noteOf = (dice: Dice): string => `覚え ${dice.seed}-${dice.between(100_000, 999_999)}`;

const note = (standing: Standing, text: string): Tap => ({
  event: 'note.written',
  text,
  told: [{ type: 'note.written', data: { text } }],
  becomes: standing.state,
});

const observation = (standing: Standing, quote?: string): Tap => ({
  event: 'observation.noted',
  value: ACT,
  ...(quote === undefined ? {} : { text: quote }),
  told: [{ type: 'observation.noted', data: { act: ACT, ...(quote ? { quote } : {}) } }],
  becomes: standing.state,
});

const stalled = (standing: Standing): Tap => ({
  event: 'progress.stalled',
  told: [{ type: 'progress.stalled' }],
  becomes: standing.state,
});

const addendum = (standing: Standing, text: string): Tap => ({
  event: 'addendum.written',
  text,
  told: [{ type: 'addendum.written', data: { text } }],
  becomes: standing.state,
});

/** Nobody is there any more: what is left to do is done, more is written, the record is closed. */
function tapAfterwards(standing: Standing, dice: Dice): Tap {
  const isDone = dice.chance(standing.state === 'closed' ? 0.3 : 0.6);
  if (isDone) return dice.pick(movesFrom(standing));
  if (standing.state === 'closed') return addendum(standing, noteOf(dice));
  return dice.chance(0.2) ? observation(standing) : note(standing, noteOf(dice));
}

/** Where a talk may end: nowhere, once the police were called, or wherever it stands. */
export type Ends = 'never' | 'police' | 'anywhere';

/** How likely a talk ends at the next tap. */
function endLikely(state: string, ends: Ends): number {
  if (ends === 'never' || state === 'home') return 0;
  if (state === 'police.await') return 0.4;
  return ends === 'anywhere' ? 0.25 : 0;
}

/** The next tap of somebody who writes down a lot and follows the guidance. */
function nextTap(standing: Standing, dice: Dice, ends: Ends): Tap {
  const { state, seen } = standing;
  if (isOver(standing)) return tapAfterwards(standing, dice);
  const likely = endLikely(state, ends);
  if (likely > 0 && dice.chance(likely)) return dice.pick(endsFrom(standing));
  const moves = movesFrom(standing);
  if (state === 'home') return dice.pick(moves);
  if (state === 'initialResponse') {
    if (standing.stalled === null) return stalled(standing);
    if (!seen) return observation(standing);
  }
  if (moves.length > 0 && dice.chance(0.45)) {
    return moves[dice.chance(0.3) ? moves.length - 1 : 0] ?? note(standing, noteOf(dice));
  }
  if (dice.chance(0.3)) return observation(standing, dice.chance(0.5) ? noteOf(dice) : undefined);
  return note(standing, noteOf(dice));
}

/** A walk of `length` taps that goes on from where somebody stands. */
export function walkFrom(from: Standing, length: number, dice: Dice, ends: Ends = 'never'): Tap[] {
  const taps: Tap[] = [];
  let standing = from;
  for (let i = 0; i < length; i += 1) {
    const tap = nextTap(standing, dice, ends);
    taps.push(tap);
    standing = after(standing, tap);
  }
  return taps;
}

/** One of the ways out of a talk. */
export const endFrom = (standing: Standing, dice: Dice): Tap => dice.pick(endsFrom(standing));

/** What is left to do once a talk is over, one after the other, until the record is closed. */
export function closeFrom(from: Standing): Tap[] {
  const taps: Tap[] = [];
  let standing = from;
  while (standing.state === 'aftermath') {
    const tap = movesFrom(standing).at(0) as Tap;
    taps.push(tap);
    standing = after(standing, tap);
  }
  return taps;
}

/** How many entries the taps leave in a log. */
export const entriesOf = (taps: readonly Tap[]): number =>
  taps.reduce((sum, { told }) => sum + told.length, 0);
