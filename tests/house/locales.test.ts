import { describe, expect, test } from 'vitest';
import { CARD_BASIS } from '../../flows/emergencyCard';
import { fillWords } from '../../scripts/vite/indexHtml';
import { LANGUAGES } from '../../src/i18n/i18n';
import { filesUnder, read } from '../support/files';

type Words = Map<string, string>;

/** `{ a: { b: 'c' } }` becomes `a.b → c`. */
function flatten(value: unknown, path: string[] = []): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
}

/** English counts in two forms where Japanese needs one: `_one` beside its `_other` is no extra key. */
function keysOf(words: Words): string[] {
  return [...words.keys()]
    .filter((key) => !(key.endsWith('_one') && words.has(key.replace(/_one$/, '_other'))))
    .sort();
}

const placeholdersOf = (text: string) =>
  [...new Set(text.match(/\{\{\s*[^,}\s]+/g))].map((found) => found.replace(/\W/g, '')).sort();

const wordsOf = (file: string): Words => new Map(flatten(JSON.parse(read(file))));

/** Not a language of the page but a register of words to say; registers.test.ts looks at it. */
const REGISTER = 'ja-x-easy';

const folders = new Set(filesUnder('locales', /\.json$/).map((file) => file.split('/')[1] ?? ''));
const languages = [...folders].filter((folder) => folder !== REGISTER);
const others = languages.filter((language) => language !== 'ja');
const namespaces = filesUnder('locales/ja', /\.json$/).map((file) => file.split('/').at(-1));

test('there are languages and words to look at', () => {
  expect(languages).toContain('ja');
  expect(others).toContain('en');
  expect(languages.sort()).toEqual([...LANGUAGES].sort());
  expect(folders).toContain(REGISTER);
  expect(namespaces).toContain('emergencyCard.json');
});

describe.each(others)('%s beside ja', (language) => {
  test('has the same files', () => {
    const files = filesUnder(`locales/${language}`, /\.json$/);
    expect(files.map((file) => file.split('/').at(-1))).toEqual(namespaces);
  });

  test.each(namespaces)('%s: same keys, no empty word, same placeholders', (namespace) => {
    const ja = wordsOf(`locales/ja/${namespace}`);
    const other = wordsOf(`locales/${language}/${namespace}`);
    expect(ja.size).toBeGreaterThan(0);
    expect(keysOf(other)).toEqual(keysOf(ja));
    const empty = [...ja, ...other].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
    const differing = [...ja].filter(
      ([key, text]) => `${placeholdersOf(text)}` !== `${placeholdersOf(other.get(key) ?? '')}`,
    );
    expect(differing).toEqual([]);
  });
});

describe('index.html', () => {
  const html = read('index.html');

  test.each(languages)('every word of the emergency card comes from locales/%s', (language) => {
    const words = JSON.parse(read(`locales/${language}/emergencyCard.json`));
    const asked = [...html.matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(5);
    const rests = Object.fromEntries(Object.keys(CARD_BASIS).map((key) => [key, '*']));
    const filled = fillWords(html, words, rests);
    expect(filled).not.toContain('{{');
    for (const word of Object.values(words)) expect(filled).toContain(word);
  });

  test('a word that is missing, or that nobody uses, stops the build', () => {
    expect(() => fillWords('<p>{{a}}</p>', {})).toThrow('"a"');
    expect(() => fillWords('<p>{{a}}</p>', { a: 'x', b: 'y' })).toThrow('b');
    expect(fillWords('<p>{{a}}</p>', { a: '<b>' })).toBe('<p>&#60;b&#62;</p>');
  });

  test('a line of the card that rests on nothing, or a line that is not there, stops the build', () => {
    expect(() => fillWords('<li>{{a}}</li>', { a: 'x' })).toThrow('rest on nothing: a');
    expect(() => fillWords('<p>{{a}}</p>', { a: 'x' }, { b: '*' })).toThrow('b');
    expect(fillWords('<li>{{a}}</li>', { a: 'x' }, { a: '*' })).toBe('<li>x*</li>');
  });
});
