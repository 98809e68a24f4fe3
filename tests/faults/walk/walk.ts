import type { Dice } from '../dice';
import { after, movesFrom, type Standing, type Tap } from './model';

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

/** The next tap of somebody who writes down a lot and follows the guidance. */
function nextTap(standing: Standing, dice: Dice): Tap {
  const { state, seen } = standing;
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
export function walkFrom(from: Standing, length: number, dice: Dice): Tap[] {
  const taps: Tap[] = [];
  let standing = from;
  for (let i = 0; i < length; i += 1) {
    const tap = nextTap(standing, dice);
    taps.push(tap);
    standing = after(standing, tap);
  }
  return taps;
}

/** How many entries the taps leave in a log. */
export const entriesOf = (taps: readonly Tap[]): number =>
  taps.reduce((sum, { told }) => sum + told.length, 0);
