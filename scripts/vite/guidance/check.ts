import { CLAUSES } from '../../../flows/clauses.ts';
import { OWN_SOURCES } from '../../../flows/ownSources.ts';
import { PLACES, type Place } from '../../../src/reference/places.ts';
import { idle, type Trees, uncited } from './advice.ts';

const CLAUSE_IDS = Object.keys(CLAUSES);

const nameOf = ({ kind, flow, id }: Place): string => [kind, flow, id].filter(Boolean).join(' ');

/** Before anything has begun there is nothing to cite. */
const hasNothingToCite = ({ kind, id }: Place): boolean => kind === 'state' && id === 'home';

const isKnown = (source: string): boolean =>
  source.startsWith('own.')
    ? Object.hasOwn(OWN_SOURCES, source.slice('own.'.length))
    : Object.hasOwn(CLAUSES, source);

/** Lines that rest on nothing. */
export const restless = (places: readonly Place[]): string[] =>
  places.filter((place) => place.basis.length === 0 && !hasNothingToCite(place)).map(nameOf);

/** Citations that lead to no clause and no source of ours. */
export const dangling = (places: readonly Place[]): string[] =>
  places.flatMap((place) =>
    place.basis
      .filter((source) => !isKnown(source))
      .map((source) => `${nameOf(place)} → ${source}`),
  );

/** Clauses that nobody meets anywhere. */
export const unmet = (places: readonly Place[]): string[] => {
  const met = new Set<string>(places.flatMap(({ basis }) => basis));
  return CLAUSE_IDS.filter((id) => !met.has(id));
};

/** Lines of a flow that no screen shows. */
export const unseen = (places: readonly Place[]): string[] =>
  places
    .filter(({ kind, flow, at }) => flow !== null && kind !== 'panel' && at.length === 0)
    .map(nameOf);

/** Everything that is wrong, a line each: the one check of the build, the tests and the table. */
export const wrongIn = (places: readonly Place[] = PLACES, trees?: Trees): string[] => [
  ...restless(places).map((line) => `rests on nothing: ${line}`),
  ...dangling(places).map((line) => `leads nowhere: ${line}`),
  ...unseen(places).map((line) => `no screen shows: ${line}`),
  ...uncited(places, trees).map((line) => `advises without a source: ${line}`),
  ...idle(trees).map((line) => `is no advice any more: ${line}`),
  ...unmet(places).map((id) => `met nowhere: ${id}`),
];
