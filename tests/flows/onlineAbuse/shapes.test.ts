import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CASE_FACT_TYPES, CASE_FACTS, type CaseFactType } from '../../../flows/onlineAbuse/facts';
import { SAMPLED_TYPES, samplesOf } from '../../../flows/onlineAbuse/prove/samples';
import { holds, TEXT_LIMIT } from '../../../flows/shapes';
import { anything, HOSTILE, throwing } from '../hostile';
import { FORM, opened, POST, type Told } from './tell';

let looked = 0;
afterAll(() => expect(looked).toBeGreaterThan(20_000));

const fits = (type: CaseFactType, data: unknown): boolean => {
  looked += 1;
  return holds(CASE_FACTS[type].data, data);
};
const dataOf = (told: Told): object => (typeof told === 'string' ? {} : told[1]);

describe('届出の中身の形', () => {
  test.each(CASE_FACT_TYPES)('%s は、形の違うものを拒み、落ちない', (type) => {
    for (const data of HOSTILE) expect(fits(type, data)).toBe(false);
    expect(fits(type, throwing)).toBe(false);
  });
  test('正しい中身に余分があれば拒む', () => {
    let more = 0;
    for (const type of SAMPLED_TYPES)
      for (const { data } of samplesOf(type)) {
        expect(fits(type, { ...data, extra: true }), type).toBe(false);
        more += 1;
      }
    expect(more).toBeGreaterThan(90);
  });
  test('日付と時刻は、暦にあるものだけ', () => {
    const first = dataOf(opened());
    expect(fits('case.opened', first)).toBe(true);
    for (const discovered of ['2027-02-29', '2027/01/01', '', '令和9年1月1日', 20_270_101, null])
      expect(fits('case.opened', { ...first, discovered })).toBe(false);
    expect(
      fits('case.opened', { ...first, rhythm: { daily: 61, weekday: 1, everyWeeks: 1 } }),
    ).toBe(false);
    expect(fits('case.opened', { ...first, rhythm: { daily: 7, weekday: 7, everyWeeks: 1 } })).toBe(
      false,
    );
    for (const time of ['24:00', '9:00', '09:60', ''])
      expect(fits('discovery.noted', { day: '2026-12-29', time, source: 'press', text: '' })).toBe(
        false,
      );
    expect(fits('notice.written', { ...FORM, occurredHour: 24 })).toBe(false);
    expect(fits('notice.written', { ...FORM, occurredHour: 23, occurredOn: '2026-12-29' })).toBe(
      true,
    );
  });
  test('一万字・絵文字・双方向の制御文字もそのまま残る。限りを超えれば拒む', () => {
    for (const content of ['あ'.repeat(10_000), '👩‍👩‍👧‍👦'.repeat(500), '\u202eあべこべ\u2066'])
      expect(fits('evidence.recorded', { ...POST, content })).toBe(true);
    expect(fits('evidence.recorded', { ...POST, content: 'あ'.repeat(TEXT_LIMIT + 1) })).toBe(
      false,
    );
  });
  test('何を渡しても落ちず、形に合うのは平らなものだけ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_FACT_TYPES), anything, (type, data) => {
        if (fits(type, data)) expect(typeof data === 'object' && data !== null).toBe(true);
      }),
      { numRuns: 20_000, seed: 20251001 },
    );
  });
});
