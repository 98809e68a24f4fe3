import { expect, test } from 'vitest';
import { isolated } from '../../src/i18n/isolated';
import { shortened } from '../../src/record/shortened';

const [LRE, RLO, RLI, FSI, PDI] = ['\u202a', '\u202e', '\u2067', '\u2068', '\u2069'];

test('what turns nothing comes back as it is', () => {
  const texts = ['', '世田谷 太郎', 'ﾎｹﾝﾘｮｳ', '👨‍👩‍👧‍👦', 'か\u3099', '<b>{{act}}</b>'];
  for (const text of texts) expect(isolated(text)).toBe(text);
  expect(texts).toHaveLength(6);
});

test.each([
  ['אבג', `${FSI}אבג${PDI}`],
  ['عربي', `${FSI}عربي${PDI}`],
  [`${RLO}太郎`, `${FSI}${RLO}太郎${PDI}`],
  [`${LRE}太郎`, `${FSI}${LRE}太郎${PDI}`],
  // Left open twice, and closed once too often.
  [`${RLI}a${RLI}b`, `${FSI}${RLI}a${RLI}b${PDI}${PDI}${PDI}`],
  [`a${PDI}${RLO}b`, `${FSI}a${RLO}b${PDI}`],
  [`${RLI}a${PDI}${PDI}b`, `${FSI}${RLI}a${PDI}b${PDI}`],
])('what turns ends with itself: %j', (text, kept) => {
  expect(isolated(text)).toBe(kept);
});

test.each([
  ['あいう', 3, 'あいう'],
  ['あいうえ', 3, 'あいう…'],
  // One family, one flag, one letter with its marks: never in two.
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 1, '👨‍👩‍👧‍👦…'],
  ['🇯🇵🇯🇵', 1, '🇯🇵…'],
  ['か\u3099き\u3099く', 2, 'か\u3099き\u3099…'],
  ['👨‍👩‍👧‍👦', 1, '👨‍👩‍👧‍👦'],
])('a long text is cut between what people count: %s', (text, most, begun) => {
  expect(shortened(text, most)).toBe(begun);
});
