import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OFFICE_IDS } from '../../flows/offices';
import ja from '../../locales/ja/guide.json';
import { decoded, readContacts } from '../../src/reference/contactsFile';
import { delimited, delimitedRow } from '../../src/reference/delimited';
import { type OfficeNames, proposalOf, withChanges } from '../../src/reference/takeContacts';
import { MOST_CONTACTS } from '../../src/session/readSection';
import { type Section, UNSET_SECTION } from '../../src/session/section';

const HEADINGS = {
  name: ja.ui.headingNames.split(' '),
  number: ja.ui.headingNumbers.split(' '),
};
const NAMES = Object.fromEntries(
  OFFICE_IDS.map((id) => [id, [ja.offices[id].title]]),
) as unknown as OfficeNames;

const fileOf = (text: string) => {
  const file = readContacts(text, HEADINGS);
  if (file === null) throw new Error('read as no file at all');
  return file;
};

/** Rows with every fault that one office or another has made, between good ones. */
const BROKEN = [
  '部署,電話番号',
  '総務課,内線 2101',
  ',03-0000-1111',
  '番号のない課,',
  '字の混じる課,2番窓口へ',
  '"閉じない課,03-0000-2222',
  '"引用の課","03-0000-3333"',
  '列の多い課,03-0000-4444,余り,さらに',
  '総　務課,2102',
  `${'長'.repeat(201)},03-0000-5555`,
  '',
  '最後の課,０３－００００－６６６６（内線１２）',
].join('\r\n');

describe('連絡先のファイル', () => {
  test('壊れた行は、一行ずつ理由とともに残り、ほかの行は読める', () => {
    const { good, bad } = fileOf(BROKEN);
    expect(good.map(({ row, name }) => [row, name])).toEqual([
      [2, '総務課'],
      [7, '引用の課'],
      [12, '最後の課'],
    ]);
    expect(bad.map(({ row, wrong }) => [row, wrong])).toEqual([
      [3, 'name'],
      [4, 'number'],
      [5, 'digits'],
      [6, 'quote'],
      [8, 'columns'],
      [9, 'twice'],
      [10, 'long'],
    ]);
    expect(bad[5]).toMatchObject({ as: 2, text: '総　務課,2102' });
    // Every line that holds something is on one side or the other, or is the heading.
    expect(good.length + bad.length + 1).toBe(BROKEN.split('\r\n').filter(Boolean).length);
  });

  test('見出しのない一行目は、見出しにされて消えない', () => {
    expect(fileOf('番号なし課,\n総務課,2101').bad).toEqual([
      { row: 1, text: '番号なし課,', wrong: 'number' },
    ]);
    expect(fileOf('name,number\nA,12').good).toEqual([{ row: 2, name: 'A', number: '12' }]);
  });

  test('JSON も、壊れた要素は番号とともに残る', () => {
    const list = [{ name: '総務課', number: 2101 }, 5, { name: '' }, { name: 'A', number: 'x' }];
    const { good, bad } = fileOf(JSON.stringify(list));
    expect(good).toEqual([{ row: 1, name: '総務課', number: '2101' }]);
    expect(bad.map(({ row, wrong }) => [row, wrong])).toEqual([
      [2, 'shape'],
      [3, 'name'],
      [4, 'digits'],
    ]);
    expect(fileOf('{"総務課": "2101"}').good).toHaveLength(1);
    expect(fileOf('{"contacts": [{"name": "A", "number": "12"}]}').good).toHaveLength(1);
  });

  test.each(['', '  \n \n', '{', '[]', '{"a": ', '\u0000\u0001PNG', '[1', '"x"\u0000'])(
    '連絡先でないもの %j は、そう言う',
    (text) => expect(readContacts(text, HEADINGS)).toBeNull(),
  );

  test('タブ区切り、前後の空白、BOM、古い改行', () => {
    expect(fileOf('\ufeff総務課\t 2101 \rA,B課\t2102').good).toEqual([
      { row: 1, name: '総務課', number: '2101' },
      { row: 2, name: 'A,B課', number: '2102' },
    ]);
  });

  test('Shift_JIS、UTF-16、UTF-8 を、バイトで見分ける', () => {
    const sjis = Uint8Array.of(0x91, 0x8d, 0x96, 0xb1, 0x89, 0xdb, 0x2c, 0x32, 0x31);
    expect(decoded(sjis)).toBe('総務課,21');
    const utf16 = Uint8Array.of(0xff, 0xfe, 0xcf, 0x7d, 0x2c, 0x00);
    expect(decoded(utf16)).toBe('総,');
    expect(decoded(new TextEncoder().encode('総務課,21'))).toBe('総務課,21');
  });

  test('何を渡しても落ちず、行は一つも消えない', () => {
    let looked = 0;
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 }),
        (lines) => {
          const text = lines.join('\n');
          const file = readContacts(`総務課,2101\n${text}`, HEADINGS);
          looked += 1;
          if (file === null) return;
          expect(file.good.length + file.bad.length).toBe(delimited(text).length + 1);
        },
      ),
      { numRuns: 2_000, seed: 20251001 },
    );
    expect(looked).toBe(2_000);
  });

  test('書いた行は、読んだ行', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9",ア亜]{1,12}$/), { minLength: 2, maxLength: 2 }),
        (cells) => {
          expect(delimited(delimitedRow(cells))[0]?.cells).toEqual(cells);
        },
      ),
      { numRuns: 500, seed: 20251001 },
    );
  });
});

describe('取り込む', () => {
  const section: Section = {
    ...UNSET_SECTION,
    numbers: { generalAffairs: '2000', unknownOffice: '9' },
    contacts: [
      { name: '北沢総合支所', number: '1' },
      { name: '残る課', number: '2' },
    ],
  };

  test('手引が挙げる相手先は番号の欄へ、ほかは職場の連絡先へ。ファイルにないものは残る', () => {
    const file = fileOf('総務課,2101\n広報広聴課,2300\n北沢総合支所,77\n新しい課,88');
    const { changes, bad } = proposalOf(file, section, NAMES);
    expect(bad).toEqual([]);
    expect(changes.map(({ office, before }) => [office, before])).toEqual([
      ['generalAffairs', '2000'],
      ['publicRelations', null],
      [null, '1'],
      [null, null],
    ]);
    const next = withChanges(section, changes);
    expect(next.numbers).toEqual({
      generalAffairs: '2101',
      publicRelations: '2300',
      unknownOffice: '9',
    });
    expect(next.contacts).toEqual([
      { name: '北沢総合支所', number: '77' },
      { name: '残る課', number: '2' },
      { name: '新しい課', number: '88' },
    ]);
    expect(section.contacts).toHaveLength(2);
  });

  test('入りきらない分は、残りとして言う', () => {
    const rows = Array.from({ length: MOST_CONTACTS }, (_, n) => `課${n},${1000 + n}`).join('\n');
    const { changes, bad } = proposalOf(fileOf(rows), section, NAMES);
    expect(changes).toHaveLength(MOST_CONTACTS - 2);
    expect(bad.map(({ wrong }) => wrong)).toEqual(['many', 'many']);
    expect(withChanges(section, changes).contacts).toHaveLength(MOST_CONTACTS);
  });
});
