import { parseArgs } from 'node:util';

/**
 * How much is measured. Counts are for one round of one app at one rate.
 * @typedef {{
 *   rounds: number, quick: boolean, out: string | undefined, loads: number, steps: number,
 *   chipEvery: number, longWalk: number, resumes: number, stepsOnLog: number, relaunches: number,
 *   typing: number, only: Part | undefined
 * }} Plan
 */

/** CPU rates: as it is, and slowed down to a cheap tablet. */
export const RATES = [1, 6];

/** Entries in the stored logs that are resumed. */
export const LOG_SIZES = [10, 1_000, 10_000];

/** Closed encounters that are on the device when it starts. */
export const CROWDS = [10, 2_000];

/** The parts of a round, in their order. */
export const PARTS = /** @type {const} */ ([
  'loads',
  'steps',
  'resumes',
  'starts',
  'relaunches',
  'searches',
]);

/** @typedef {(typeof PARTS)[number]} Part */

const FULL = { loads: 4, steps: 60, chipEvery: 4, longWalk: 600, resumes: 3, stepsOnLog: 24 };
const QUICK = { loads: 2, steps: 12, chipEvery: 3, longWalk: 24, resumes: 2, stepsOnLog: 12 };

/**
 * Reads the command line; `--only` names one part of a round, and a name that is none is refused.
 * @param {string[]} [args] @returns {Plan}
 */
export function plan(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const { quick, out } = values;
  const only = PARTS.find((part) => part === values.only);
  if (values.only !== only) {
    throw new Error(`--only must be one of ${PARTS.join(', ')}, not "${values.only}".`);
  }
  const rounds = Number(values.rounds ?? (quick ? 1 : 3));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds must be a whole number from 1, not "${values.rounds}".`);
  }
  const typing = quick ? 1 : 2;
  return { rounds, quick, out, only, typing, relaunches: quick ? 2 : 3, ...(quick ? QUICK : FULL) };
}
