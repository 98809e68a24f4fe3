import { CLAUSES, type ClauseId } from '../../flows/clauses';
import ja from '../../locales/ja/guide.json';
import { wrongIn } from '../../scripts/vite/guidance/check';
import { PLACES, placesOf } from '../../src/reference/places';
import { walkOf } from './walks';

/** One rule, the places in which a person meets it, and the tests that look there. */
export type Line = { id: string; title: string; places: string[]; tests: string[] };

const kindsInWords: Record<string, string> = ja.kinds;

/** Every rule of the guidance, in the order of the documents. */
export const LINES: readonly Line[] = (Object.keys(CLAUSES) as ClauseId[]).map((id) => {
  const places = placesOf(id);
  return {
    id,
    title: ja.clauses[id].title,
    places: places.map(({ kind, flow, id: of }) =>
      [kindsInWords[kind], flow === null || flow === 'encounter' ? '' : flow, of]
        .filter((part) => part !== '')
        .join(' '),
    ),
    tests: [...new Set(places.map(walkOf).map(({ file, title }) => `${file} › ${title}`))],
  };
});

/** What the table comes to: counts, and everything that is wrong with it. */
export const SUM = {
  clauses: LINES.length,
  met: LINES.filter(({ places }) => places.length > 0).length,
  places: PLACES.length,
  citations: PLACES.reduce((sum, { basis }) => sum + basis.length, 0),
  wrong: wrongIn(),
};
