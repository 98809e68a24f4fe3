import { describe, expect, test } from 'vitest';
import { ACT_IDS } from '../../flows/encounter/acts';
import { isForCounterpart, PHRASES, type PhraseId } from '../../flows/encounter/phrases';
import easy from '../../locales/ja-x-easy/encounter.json';
import { fill } from '../../src/i18n/fill';
import { loadTongue } from '../../src/i18n/loadTongue';
import { rubyParts, withoutReadings } from '../../src/i18n/ruby';
import { read } from '../support/files';

type Tree = { [key: string]: string | Tree };

/** `{ a: { b: 'c' } }` becomes `a.b → c`. */
const flat = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, inner]) =>
    typeof inner === 'string'
      ? [[[...path, key].join('.'), inner] as [string, string]]
      : flat(inner, [...path, key]),
  );

const words = new Map(flat(easy));
const ordinary = new Map(flat(JSON.parse(read('locales/ja/encounter.json'))));

const IDS = (Object.keys(PHRASES) as PhraseId[])
  .filter(isForCounterpart)
  .flatMap((phrase) => PHRASES[phrase].map((variant) => `phrases.${phrase}.${variant}`));
const ACTS = [...ACT_IDS, 'unnamed'].map((act) => `acts.${act}.named`);
/** The same sentence for minutes whose counter is read otherwise. */
const OTHER_READING = ['phrases.limit.general_fun'];

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** Every sentence as somebody will read it: with every act that it can name. */
const sentences = (text: string): string[] =>
  (text.includes('{{act}}') ? ACTS.map((act) => words.get(act) ?? '') : [''])
    .flatMap((act) => fill(text, { act, n: 3, minutes: 20 }).split('\n'))
    .map((line) => withoutReadings(line).replaceAll(' ', ''));

test('やさしい日本語は、相手に言う言葉すべてと行為すべてにあり、ほかにはない', () => {
  const wanted = ['card.title', ...ACTS, ...IDS, ...OTHER_READING];
  expect([...words.keys()].sort()).toEqual(wanted.sort());
  expect(IDS).toHaveLength(24);
  expect(ACTS).toHaveLength(27);
});

test('ふつうの言葉と同じところに、行為・分・回数が入る', () => {
  const differing = [...IDS, ...ACTS].filter(
    (id) => `${placeholders(words.get(id) ?? '')}` !== `${placeholders(ordinary.get(id) ?? '-')}`,
  );
  expect(differing).toEqual([]);
  expect(placeholders(words.get('phrases.limit.general_fun') ?? '')).toEqual(['{{minutes}}']);
});

const LONGEST = 40;
const KANJI = /\p{Script=Han}/u;
const NEGATION = /ない|ません|[かがさたなまらわばべ]ず[、にと]/g;
const HONORIFIC = /いただ|ござい|致し|申し|伺|差し上|おやめ/;

/** What is not easy about one sentence. */
function faults(line: string): string[] {
  const negations = line.split('、').map((clause) => (clause.match(NEGATION) ?? []).length);
  const found = {
    'longer than 40': line.length > LONGEST,
    'more than one sentence': line.indexOf('。') !== line.length - 1,
    'not です・ます': !/(です|ます|ません|ました|ください)。$/.test(line),
    'negated twice': negations.some((times) => times > 1),
    'too polite to be easy': HONORIFIC.test(line),
    'a wide space': line.includes('\u3000'),
  };
  return Object.entries(found).flatMap(([fault, is]) => (is ? [`${fault}: ${line}`] : []));
}

describe('やさしい日本語の書き方', () => {
  test('一文に一つのこと、40字まで、です・ます、二重の否定なし、敬語を重ねない', () => {
    const lines = IDS.concat(OTHER_READING).flatMap((id) => sentences(words.get(id) ?? ''));
    expect([...new Set(lines.flatMap(faults))]).toEqual([]);
    const longest = Math.max(...lines.map((line) => line.length));
    console.info(`${lines.length} sentences, the longest ${longest} letters`);
    expect(lines.length).toBeGreaterThan(250);
  });

  test.each([
    ['話が終わらないことはありません。', 'negated twice'],
    ['メモを取らせていただきます。', 'too polite to be easy'],
    ['話を聞きます。帰ってください。', 'more than one sentence'],
    ['ここで終わりにする。', 'not です・ます'],
    [`${'とても'.repeat(14)}です。`, 'longer than 40'],
  ])('%s … %s', (line, fault) => {
    expect(faults(line)).toEqual([`${fault}: ${line}`]);
  });

  test('漢字にはすべて、ひらがなの読みがつく', () => {
    const bare = [...words].filter(([, text]) =>
      rubyParts(text).some((part) => typeof part === 'string' && KANJI.test(part)),
    );
    expect(bare).toEqual([]);
    const readings = [...words].flatMap(([, text]) =>
      rubyParts(text).flatMap((part) => (typeof part === 'string' ? [] : [part.reading])),
    );
    expect(readings.filter((reading) => !/^[ぁ-んー]+$/.test(reading))).toEqual([]);
    expect([...words.values()].filter((text) => /《》|》《/.test(text))).toEqual([]);
    expect(readings.length).toBeGreaterThan(100);
  });
});

test('ふりがなは、漢字のあとの《》。漢字のないところの印は、そのまま残る', () => {
  expect(rubyParts('お話《はなし》を 聞《き》きます。')).toEqual([
    'お',
    { base: '話', reading: 'はなし' },
    'を ',
    { base: '聞', reading: 'き' },
    'きます。',
  ]);
  expect(rubyParts('ここ《なに》か、人々《ひとびと》、空《》')).toEqual([
    'ここ《なに》か、',
    { base: '人々', reading: 'ひとびと' },
    '、',
    '空',
  ]);
  expect(rubyParts('閉じない《よみ')).toEqual(['閉じない《よみ']);
});

test('分の読みは、数で変わる', async () => {
  const { maybe } = await loadTongue('ja-x-easy');
  const read = (minutes: number) =>
    /分《(.+?)》/.exec(maybe('phrases.limit.general', { minutes }) ?? '');
  const heard = [10, 12, 15, 20, 25, 27, 29, 30].map((minutes) => read(minutes)?.[1]);
  expect(heard).toEqual(['ぷん', 'ふん', 'ふん', 'ぷん', 'ふん', 'ふん', 'ふん', 'ぷん']);
  expect(maybe('phrases.policeCall.general')).toBeNull();
});
