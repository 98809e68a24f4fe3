import { describe, expect, test } from 'vitest';
import { sectionOf } from '../../src/app/settings/sectionForm';
import { readSection } from '../../src/session/readSection';
import { UNSET_SECTION } from '../../src/session/section';

const figures = Object.entries(UNSET_SECTION.figures).map(
  ([name, value]) => [`figure.${name}`, String(value)] as const,
);

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of [...figures, ...Object.entries(fields)]) form.set(name, value);
  return form;
}

describe('職場の決まり', () => {
  test('対応方針・相談先・相手先の番号が、ファイルからも欄からも読める', () => {
    const rules = { policy: '一人で受けない', consultation: '係長', swapRule: '30分で代わる' };
    const { section, problems } = readSection({ ...rules, numbers: { generalAffairs: '2101' } });
    expect(problems).toEqual([]);
    expect(section).toMatchObject({ ...rules, numbers: { generalAffairs: '2101' } });
    const typed = sectionOf(formOf({ ...rules, 'number.generalAffairs': ' 2101 ' }), UNSET_SECTION);
    expect(typed.problems).toEqual([]);
    expect(typed.section).toMatchObject({ ...rules, numbers: { generalAffairs: '2101' } });
  });

  test('形の違う番号は名を挙げ、ほかは読む。知らない相手先の番号は失わない', () => {
    const { section, problems } = readSection({
      numbers: { generalAffairs: 5, 'a b': '1', newOffice: '7', __proto__: '3' },
      policy: 3,
    });
    expect(section.numbers).toEqual({ newOffice: '7' });
    expect(problems.map(({ field }) => field).sort()).toEqual([
      'numbers.a b',
      'numbers.generalAffairs',
      'policy',
    ]);
    for (const numbers of [null, [], 'x', 5])
      expect(readSection({ numbers }).problems).toEqual([{ field: 'numbers', kind: 'list' }]);
  });

  test('保存しても、欄のない言葉と番号は残り、空にした欄は消える', () => {
    const before = {
      ...UNSET_SECTION,
      phrases: { 'limit.general/en': 'Ten minutes.', 'limit.general/ja': '十分です。' },
      numbers: { newOffice: '7', police: '110番ではない' },
    };
    const { section } = sectionOf(
      formOf({ 'phrase:limit.general/ja': '', 'number.police': '' }),
      before,
    );
    expect(section.phrases).toEqual({ 'limit.general/en': 'Ten minutes.' });
    expect(section.numbers).toEqual({ newOffice: '7' });
  });
});
