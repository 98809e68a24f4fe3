import type { EncounterFact } from '../../flows/encounter/facts';
import type { Violation } from '../../flows/encounter/prove';

const inShort = ({ type, by, data }: EncounterFact): string => {
  const {
    figures: _,
    flowVersion: _f,
    clausesVersion: _c,
    ...told
  } = data as Record<string, unknown>;
  const carried = Object.keys(told).length === 0 ? '' : ` ${JSON.stringify(told)}`;
  return `${type}${carried} (${by.role})`;
};

/** A violation as a path that a person can follow; what was settled before the talk is left out. */
export const inWords = ({ setup, state, path, settled }: Violation): string =>
  `${setup} → ${state}: ${path
    .filter((_, index) => index === 0 || index > settled)
    .map(inShort)
    .join(' → ')}`;
