import { describe, expect, test } from 'vitest';
import { CLAUSES, type ClauseId } from '../../flows/clauses';
import enPlaces from '../../locales/en/clauses.json';
import en from '../../locales/en/guide.json';
import jaPlaces from '../../locales/ja/clauses.json';
import ja from '../../locales/ja/guide.json';
import { CLAUSE_IDS, entriesOf } from '../../src/reference/entries';
import { type Entry, indexOf, search } from '../../src/reference/searchIndex';
import { TERMS } from './terms';

const entries = (guide: typeof ja, places: typeof jaPlaces): Entry[] =>
  entriesOf(
    guide as unknown as Parameters<typeof entriesOf>[0],
    { clause: (id: ClauseId) => places[id] } as unknown as Parameters<typeof entriesOf>[1],
  );

const index = indexOf(entries(ja, jaPlaces));
const english = indexOf(entries(en, enPlaces));
const ids = (query: string) => search(index, query).map(({ id }) => id);

/** The same in half-width katakana, as an old machine types it. */
const HALF: Record<string, string> = { が: 'ｶﾞ', ろ: 'ﾛ', く: 'ｸ', お: 'ｵ', ん: 'ﾝ' };
const halfWidth = (text: string) => [...text].map((kana) => HALF[kana] ?? kana).join('');
const katakana = (text: string) =>
  text.replaceAll(/[ぁ-ん]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

const wordsIn = (text: string) =>
  text.split(/[\s・、。：（）「」〜]+/).filter((word) => word !== '');

describe('どの条文も見つかる', () => {
  test('題の言葉で、かなの読みで、読みの一部で、片仮名でも', () => {
    let asked = 0;
    const missed: string[] = [];
    const ask = (id: string, query: string) => {
      asked += 1;
      if (!ids(query).includes(id)) missed.push(`${id} ${query}`);
    };
    for (const id of CLAUSE_IDS) {
      const { title, read } = ja.clauses[id];
      for (const word of wordsIn(title)) ask(id, word);
      ask(id, title);
      for (const reading of read.split(' ')) {
        ask(id, reading);
        ask(id, katakana(reading));
        ask(id, reading.slice(0, Math.max(1, reading.length - 1)));
      }
      ask(id, read.split(' ').slice(0, 3).join(' '));
      ask(id, jaPlaces[id]);
    }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(2_500);
    console.info(`${asked} questions over ${CLAUSE_IDS.length} clauses`);
  });

  test('題をそのまま入れれば、はじめの画面のうちに出る', () => {
    for (const id of CLAUSE_IDS) expect(ids(ja.clauses[id].title).slice(0, 8), id).toContain(id);
  });

  test('in English by the words of its title and by its other words', () => {
    let asked = 0;
    for (const id of CLAUSE_IDS) {
      const { title, read } = en.clauses[id];
      for (const query of [title, ...read.split(' ')]) {
        asked += 1;
        const found = search(english, query).map((entry) => entry.id);
        expect(found, `${id} ${query}`).toContain(id);
      }
    }
    expect(asked).toBeGreaterThan(500);
  });
});

describe('手引の言葉で探す', () => {
  test('どの条文も、その条文の用語で見つかる', () => {
    let asked = 0;
    const missed: string[] = [];
    for (const id of CLAUSE_IDS)
      for (const term of TERMS[id]) {
        asked += 1;
        if (!ids(term).includes(id)) missed.push(`${id} ${term}`);
      }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(500);
    console.info(`${asked} terms over ${CLAUSE_IDS.length} clauses`);
  });

  test('送りがながあってもなくても、語尾が違っても同じ', () => {
    const cutting = ['2.3.0', '2.3a.4', '2.3c.3', '2.3f.2', '2.3f.3', '2.3f.3t'];
    for (const query of ['打切る', '打切り', '打ち切り', '打ち切る', '打切'])
      expect([...ids(query)].sort(), query).toEqual([...cutting].sort());
    expect(ids('対応を打切る')).toContain('2.3f.2');
    expect(ids('問い合わせ')).toEqual(expect.arrayContaining(ids('問合せ')));
  });

  test('書いたとおりのものが先、送りがなの違うものは後', () => {
    expect(ids('打ち切り')[0]).toBe('2.3f.3');
    expect(ids('打切り')[0]).toBe('2.3.0');
  });

  test.each([
    ['けいs', '2.3f.5c'],
    ['けいさt', '2.3f.5c'],
    ['けいさｔ', '2.3f.5c'],
    ['ろくおn', '2.3r.1'],
    ['せたがやk', 'S3.2a'],
    ['警察t', '2.3f.5c'],
    ['録音 つたe', '2.3r.1'],
  ])('打っている途中の「%s」でも %s が出る', (query, id) => expect(ids(query)).toContain(id));

  test('どの読みも、どこまで打った途中でも消えない', () => {
    let asked = 0;
    const missed: string[] = [];
    for (const id of CLAUSE_IDS)
      for (const reading of ja.clauses[id].read.split(' ').slice(0, 4))
        for (let typed = 1; typed < reading.length; typed += 1) {
          asked += 1;
          // A letter that no word of the guide has there, so that only what is kana can be found.
          const query = `${reading.slice(0, typed)}q`;
          if (!ids(query).includes(id)) missed.push(`${id} ${query}`);
        }
    expect(missed).toEqual([]);
    expect(asked).toBeGreaterThan(1_500);
  });

  test('ローマ字の言葉は、切らずにそのまま探す', () => {
    expect(ids('SNS')).toContain('1.3.2g');
    expect(ids('YouTubex')).toEqual([]);
  });
});

describe('探し方', () => {
  test.each([
    ['ろくおん', '2.3r.1'],
    ['ロクオン', '2.3r.1'],
    [halfWidth('ろくおん'), '2.3r.1'],
    ['録音', '2.3r.4'],
    ['ろく', '2.3r.1'],
    ['３０分', '2.3c.4'],
    ['30分', '2.3c.4'],
    ['けいさつ　つうほう', '2.3f.5c'],
    ['警察 通報', '2.3f.5c'],
    ['ＳＯＧＩ', '1.3.2h'],
    ['どげざ', '2.2b.4'],
    ['第2章(3)流れ④', '2.3f.4b'],
    ['ひゃくとおばん', '2.3f.5c'],
    ['ごうりてきはいりょ', 'dpi'],
    ['ちょうしゃかんり', 'buildingAdministration'],
    ['きょうぎかい', 'council'],
  ])('「%s」で %s が出る', (query, id) => expect(ids(query)).toContain(id));

  test('題の頭に近いものほど先', () => {
    expect(ids('退去命令')[0]).toBe('3.1.3c');
    expect(ids('録音').indexOf('2.3r.1')).toBeLessThan(ids('録音').indexOf('2.1.2c'));
  });

  test('空では何も出さず、言葉が足りないものは出さず、何を入れても落ちない', () => {
    for (const query of ['', '  ', '　', '、。', '\u200b']) expect(ids(query)).toEqual([]);
    expect(ids('録音 サボテン')).toEqual([]);
    for (const query of ['(', '\\', '[', '*', '%', '🙂', 'あ'.repeat(10_000), '\ud800'])
      expect(() => ids(query)).not.toThrow();
  });

  test('見出しは135条のほか、まとめ・連絡先・手引外のよりどころ', () => {
    const all = entries(ja, jaPlaces);
    expect(all.filter(({ kind }) => kind === 'clause')).toHaveLength(Object.keys(CLAUSES).length);
    expect([...new Set(all.map(({ kind }) => kind))]).toEqual(['clause', 'topic', 'office', 'own']);
  });
});
