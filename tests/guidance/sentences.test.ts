import { describe, expect, test } from 'vitest';
import { CHAPTERS, CLAUSES, type ClauseId } from '../../flows/clauses';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { TASK_IDS, taskRule } from '../../flows/encounter/tasks';
import ja from '../../locales/ja/guide.json';
import panels from '../../locales/ja/panels.json';
import { differencesFrom, type Excerpt, excerptOf } from '../../scripts/guidanceSource.mjs';
import { copiedIn, plain, withoutNames } from './copied';
import source from './source.json';

/**
 * The ward's own lines for some rules, taken from the text of its documents by
 * `node scripts/guidanceSource.mjs --source <path> --write`: by their numbers, without white space and line
 * breaks, nothing else changed. `sha256` is that of the whole text. Which lines and facts are for a
 * person to choose; what the lines say is not. A misprint of the ward's is named beside its line.
 */
const EXCERPTS = Object.entries(source.clauses as Record<string, Excerpt>) as [ClauseId, Excerpt][];

const wardsLine = ({ text, misprints = {} }: Excerpt): string =>
  plain(Object.entries(misprints).reduce((line, [is, meant]) => line.replace(is, meant), text));

const ourSentence = (id: ClauseId): string => {
  const { title, text } = ja.clauses[id];
  return plain(`${title} ${text}`);
};

/** Shorter ones are words that anybody uses. */
const NAME_FROM = 5;

const NAMES = [...new Set(EXCERPTS.flatMap(([, { facts }]) => facts.map(plain)))]
  .filter(({ length }) => length >= NAME_FROM)
  .sort((a, b) => b.length - a.length);

const bare = (text: string): string => withoutNames(plain(text), NAMES);

/** So many letters in a row happen to be the same; more are a copy. */
const BY_CHANCE = 10;

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence of the guidance that we have worded, by its path. */
function sentencesIn(tree: Tree, above = ''): (readonly [path: string, sentence: string])[] {
  return Object.entries(tree).flatMap(([key, below]) => {
    const path = above === '' ? key : `${above}.${key}`;
    if (key === 'read' || path === 'ui') return [];
    if (typeof below !== 'string') return sentencesIn(below, path);
    return below
      .split('。')
      .filter((sentence) => sentence !== '')
      .map((sentence) => [path, sentence] as const);
  });
}

describe('手引の用語と数', () => {
  test.each(EXCERPTS)('%s は、区の文にも、こちらの文にもある', (id, excerpt) => {
    const facts = excerpt.facts.map(plain);
    expect(facts.filter((fact) => !wardsLine(excerpt).includes(fact))).toEqual([]);
    expect(facts.filter((fact) => !ourSentence(id).includes(fact))).toEqual([]);
  });

  test.each(EXCERPTS)('%s に、区の文にない数はない', (id, excerpt) => {
    const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];
    // The four points of 第2章(1)② have no numbers in the documents; ours are in their order.
    const ours = numbers(ourSentence(id).replace(/心得\d/, ''));
    const wards = numbers(wardsLine(excerpt));
    expect(ours.filter((number) => !wards.includes(number))).toEqual([]);
  });

  test('二十を大きく超える条文を、どの章からも、区の文で確かめた', () => {
    const facts = EXCERPTS.flatMap(([, excerpt]) => excerpt.facts);
    console.info(`${EXCERPTS.length} clauses, ${facts.length} facts`);
    expect(EXCERPTS.length).toBeGreaterThan(60);
    expect(facts.length).toBeGreaterThan(250);
    expect(new Set(EXCERPTS.map(([id]) => CLAUSES[id].where))).toEqual(new Set(CHAPTERS));
    for (const [id, { facts: held }] of EXCERPTS) expect(held.length, id).toBeGreaterThan(0);
  });

  test('目安の数字は、文と流れで同じ', () => {
    const { noProgressMinutes, visitMinMinutes, visitMaxMinutes, orders } = GUIDANCE_FIGURES;
    expect(ja.clauses['2.3c.4'].text).toContain(`${noProgressMinutes}分程度`);
    expect(ja.clauses['2.3c.6'].text).toContain(`${visitMinMinutes}分〜${visitMaxMinutes}分`);
    expect(ja.clauses['2.3f.5a'].text).toContain(`${orders}回`);
  });
});

describe('後の仕事の小さな行', () => {
  const own = new Map(EXCERPTS);

  test.each(TASK_IDS)('%s は、その条文が言うことだけを言う', (task) => {
    const excerpt = own.get(taskRule(task).clause);
    expect(excerpt).toBeDefined();
    const line = wardsLine(excerpt as Excerpt);
    // Words of two and more kanji or katakana; what stands between them is grammar.
    const words =
      plain(panels.tasks.hint[task]).match(/(?:(?!等)[\p{Script=Han}ァ-ヶー]){2,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !line.includes(word))).toEqual([]);
  });
});

describe('こちらの言葉', () => {
  const wards = EXCERPTS.map(([id, excerpt]) => [id, bare(wardsLine(excerpt))] as const);

  test('区の文を、そのまま写した文はない', () => {
    const sentences = sentencesIn(ja);
    const copies = sentences.flatMap(([path, sentence]) =>
      wards
        .map(([id, line]) => [id, copiedIn(bare(sentence), line)] as const)
        .filter(([, words]) => words.length > BY_CHANCE)
        .map(([id, words]) => `${path} has of ${id}: ${words}`),
    );
    expect(copies).toEqual([]);
    expect(sentences.length).toBeGreaterThan(400);
  });

  test('写せば、分かる。用語と名だけなら、写しではない', () => {
    const found = wards.filter(([, line]) => copiedIn(line, line).length > BY_CHANCE);
    const lists = wards.filter((one) => !found.includes(one)).map(([id]) => id);
    // Names and dates, and one line that is as short as a name.
    expect(lists).toEqual(['O3', '2.3c.1', '3.3.1', 'V1']);
    const rule = bare('・相手の主張を鵜呑みにせず、事実関係を確認します。');
    expect(copiedIn(bare('主張を鵜呑みにせず、事実関係を確認する'), rule)).toHaveLength(16);
    expect(copiedIn(bare('主張をそのまま鵜呑みにしない'), rule)).toBe('鵜呑みに');
    const name = bare('区長へのメールや代表電話');
    expect(copiedIn(name, name)).toBe('や代表電話');
  });
});

describe('区の文の取り出し', () => {
  const text = '一\n 二つの\r\n\n語 \n三\n';

  test('行の番号で、空白と改行を除いて', () => {
    expect(excerptOf(text, [[2, 4]])).toBe('二つの語');
    expect(
      excerptOf(text, [
        [1, 1],
        [5, 5],
      ]),
    ).toBe('一三');
    for (const [id, excerpt] of EXCERPTS) expect(excerpt.text, id).toMatch(/^\S+$/);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('違えば、どこが違うかを言う', () => {
    const clauses = { a: { lines: [[2, 4]], text: '二つの言葉', facts: [] } };
    expect(differencesFrom(text, { sha256: '', clauses })).toEqual([
      expect.stringMatching(/^another text: [0-9a-f]{64}$/),
      'a: 二つの語',
    ]);
  });
});
