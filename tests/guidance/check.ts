import { CLAUSES } from '../../flows/clauses';
import { OWN_SOURCES } from '../../flows/ownSources';
import type { Place, PlaceKind } from '../../src/reference/places';

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

/** The test in which each kind of place is looked at on the real screen. */
export const WALKED_BY: Record<PlaceKind, { file: string; title: string }> = {
  state: { file: 'tests/screens/rests.test.tsx', title: '応対の画面と、その促し' },
  prompt: { file: 'tests/screens/rests.test.tsx', title: '応対の画面と、その促し' },
  panel: { file: 'tests/screens/rests.test.tsx', title: 'どの画面にもある促し' },
  task: { file: 'tests/screens/rests.test.tsx', title: '後の仕事' },
  caution: { file: 'tests/screens/rests.test.tsx', title: '打ち切る前の問い' },
  act: { file: 'tests/screens/rests.test.tsx', title: '画面ごとの手引のことば' },
  sign: { file: 'tests/screens/rests.test.tsx', title: '画面ごとの手引のことば' },
  concern: { file: 'tests/screens/rests.test.tsx', title: '画面ごとの手引のことば' },
  phrase: { file: 'tests/screens/rests.test.tsx', title: '画面ごとの手引のことば' },
  wayIn: { file: 'tests/screens/restsBeside.test.tsx', title: 'はじめの画面の入口' },
  figure: { file: 'tests/screens/restsBeside.test.tsx', title: '設定と目安の数字' },
  setting: { file: 'tests/screens/restsBeside.test.tsx', title: '設定と目安の数字' },
  office: { file: 'tests/screens/restsBeside.test.tsx', title: '連絡先' },
  topic: { file: 'tests/screens/restsBeside.test.tsx', title: 'まとめのページ' },
};
