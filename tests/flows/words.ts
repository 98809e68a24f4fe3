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

/** A violation as a path that a person can follow; tasks ticked before the talk are left out. */
export const inWords = ({ setup, state, path }: Violation): string =>
  `${setup} → ${state}: ${path
    .filter(({ type }, index) => type !== 'task.done' || index > 13)
    .map(inShort)
    .join(' → ')}`;
