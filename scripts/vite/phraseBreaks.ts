import { loadDefaultJapaneseParser } from 'budoux';
import type { Plugin } from 'vite';
import { BREAK } from '../../src/i18n/breaks.ts';

/** Words in large type, whose lines are short: headings, phrases, what stands on buttons. */
const LARGE =
  /(^phrases\.)|(^slots\.)|(^acts\..*\.reported$)|(^waysIn\..*\.name$)|(\.(title|do|named)$)|(^facts\..*\.values\.)/;

/** Where the model cuts a word in two. */
const WHOLE = ['落として', '組織として', 'いま起きていること：'];

type Tree = { [key: string]: string | Tree };

const parser = loadDefaultJapaneseParser();

/** The same words, with a mark wherever a line may break. */
export function breakable(text: string): string {
  const marked = text
    .split('\n')
    .map((line) => parser.parse(line).join(BREAK))
    .join('\n')
    // What is filled in does not begin a line with the particle behind it.
    .replaceAll(`}}${BREAK}`, '}}')
    .replaceAll('：{{', `：${BREAK}{{`);
  return WHOLE.reduce((left, word) => {
    const cut = new RegExp([...word].join(`${BREAK}?`), 'g');
    return left.replace(cut, word);
  }, marked);
}

const mark = (tree: Tree, path: string): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      if (typeof value !== 'string') return [key, mark(value, here)];
      return [key, LARGE.test(here) ? breakable(value) : value];
    }),
  );

/**
 * Safari does not know `word-break: auto-phrase`: in the build, the Japanese words in large type carry
 * their line breaks themselves. `words.phrased` hands them out, every other way takes them off.
 */
export const phraseBreaks = (): Plugin => ({ ...breaksIn(), apply: 'build' });

/** The same wherever the words are read. */
export function breaksIn(): Plugin {
  return {
    name: 'kizen:phraseBreaks',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/locales\/ja\/(encounter|onlineAbuse)\.json$/.test(id)) return null;
      return { code: JSON.stringify(mark(JSON.parse(code), '')), map: null };
    },
  };
}
