import { CLAUSES } from '../../../flows/clauses.ts';
import { OWN_SOURCES } from '../../../flows/ownSources.ts';
import words from '../../../locales/ja/onlineAbuse.json' with { type: 'json' };
import { PLACES, type Place } from '../../../src/reference/places.ts';
import { LEADS } from './leads.ts';

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

type Tree = { readonly [key: string]: string | Tree };

/** The paths of all small lines below buttons and names. */
const hintsIn = (tree: Tree, path: readonly string[] = []): string[] =>
  Object.entries(tree).flatMap(([key, below]) => {
    const here = [...path, key];
    if (typeof below !== 'string') return hintsIn(below, here);
    return here.some((part) => part === 'hint' || part === 'hints') ? [here.join('.')] : [];
  });

/** Small lines of a case that advise something, as no place does, instead of saying where a tap leads. */
export const uncited = (places: readonly Place[], tree: Tree = words): string[] => {
  const cited = places
    .filter(({ kind }) => kind === 'measure')
    .map(({ id }) => `measures.${id}.hint`);
  return hintsIn(tree).filter((path) => !cited.includes(path) && !LEADS.includes(path));
};

/** Everything that is wrong, a line each: the one check of the build, the tests and the table. */
export const wrongIn = (places: readonly Place[] = PLACES): string[] => [
  ...restless(places).map((line) => `rests on nothing: ${line}`),
  ...dangling(places).map((line) => `leads nowhere: ${line}`),
  ...unseen(places).map((line) => `no screen shows: ${line}`),
  ...uncited(places).map((line) => `advises without a source: onlineAbuse.json ${line}`),
  ...unmet(places).map((id) => `met nowhere: ${id}`),
];
