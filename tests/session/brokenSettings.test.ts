import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { type Problem, readSection } from '../../src/session/readSection';
import { type Section, UNSET_SECTION } from '../../src/session/section';

const OURS: Section = {
  ...UNSET_SECTION,
  name: '国保・年金課',
  place: '第1庁舎 1階',
  closesAt: '17:00',
  swapRule: '30分で代わる',
  people: [{ name: '鈴木', role: 'head' }],
  contacts: [{ name: '総務課', number: '2001' }],
  numbers: { generalAffairs: '2101' },
  phrases: { 'warning.abuse/ja': 'ここで終わります。' },
  figures: { ...GUIDANCE_FIGURES, noProgressMinutes: 20, orders: 2 },
};

/** What each broken field is told as, and nothing else. */
const BROKEN: [value: unknown, problems: Problem[]][] = [
  [{ name: 5 }, [{ field: 'name', kind: 'text' }]],
  [{ place: 'あ'.repeat(201) }, [{ field: 'place', kind: 'text' }]],
  [{ swapRule: 'あ'.repeat(2_001) }, [{ field: 'swapRule', kind: 'text' }]],
  [{ closesAt: '25:00' }, [{ field: 'closesAt', kind: 'time' }]],
  [{ people: 'everybody' }, [{ field: 'people', kind: 'list' }]],
  [{ contacts: Array(201).fill({ name: '', number: '' }) }, [{ field: 'contacts', kind: 'list' }]],
  [{ phrases: [] }, [{ field: 'phrases', kind: 'list' }]],
  [{ numbers: { generalAffairs: 2101 } }, [{ field: 'numbers.generalAffairs', kind: 'text' }]],
  [{ figures: 3 }, [{ field: 'figures', kind: 'figure' }]],
  [{ figures: { noProgressMinutes: 0 } }, [{ field: 'figures.noProgressMinutes', kind: 'figure' }]],
  [{ figures: { orders: 2.5 } }, [{ field: 'figures.orders', kind: 'figure' }]],
  [
    { figures: { visitMinutes: 15, visitMinMinutes: 20 } },
    [{ field: 'figures.visitMinutes', kind: 'order' }],
  ],
  [{ phrases: { 'warning.abuse/ja': 7 } }, [{ field: 'phrases.warning.abuse/ja', kind: 'text' }]],
  [null, [{ field: '', kind: 'unknown' }]],
  [[], [{ field: '', kind: 'unknown' }]],
];

test('a field that cannot be read is named, and the tablet keeps what it had', () => {
  for (const [value, problems] of BROKEN) {
    expect(readSection(value, OURS), JSON.stringify(value)).toEqual({ section: OURS, problems });
  }
  expect(BROKEN).toHaveLength(15);
});

test('a row that cannot be read is named by its place; the others are taken', () => {
  const people = [
    { name: '佐藤', role: 'acting' },
    { name: '田中', role: 'king' },
  ];
  const { section, problems } = readSection({ people }, OURS);
  expect(section).toEqual({ ...OURS, people: [{ name: '佐藤', role: 'acting' }] });
  expect(problems).toEqual([{ field: 'people.2', kind: 'list' }]);
});

test('what was written out reads back the same, on any tablet', () => {
  expect(readSection(JSON.parse(JSON.stringify(OURS)))).toEqual({ section: OURS, problems: [] });
  expect(readSection(UNSET_SECTION, OURS).section).toEqual(UNSET_SECTION);
});

test('whatever a file holds, a usable section comes out', () => {
  const fields = fc.record(
    Object.fromEntries(Object.keys(UNSET_SECTION).map((field) => [field, fc.jsonValue()])),
    { requiredKeys: [] },
  );
  let looked = 0;
  fc.assert(
    fc.property(fc.oneof(fields, fc.jsonValue()), (value) => {
      looked += 1;
      const { section } = readSection(value, OURS);
      expect(readSection(section)).toEqual({ section, problems: [] });
    }),
    { numRuns: 2_000 },
  );
  expect(looked).toBe(2_000);
});
