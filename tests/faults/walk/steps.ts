import type { Dice } from '../dice';
import type { Step } from '../page/hand';
import type { Tap } from './model';

/** Somebody who now and then waits until it is stored, and now and then taps as fast as one can. */
export const restOf = (dice: Dice): Step['rest'] =>
  dice.chance(0.4) ? 'saved' : dice.chance(0.5) ? 0 : dice.between(1, 40);

/** The taps as a page is told them. */
export const stepsOf = (taps: readonly Tap[], rest: () => Step['rest']): Step[] =>
  taps.map(({ event, value, text, becomes }) => ({
    event,
    ...(value === undefined ? {} : { value }),
    ...(text === undefined ? {} : { text }),
    becomes,
    rest: rest(),
  }));
