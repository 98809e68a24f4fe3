import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayAt,
  dayFrom,
  daysBetween,
  isDay,
  numberOf,
  partsOf,
  startOfDay,
  weekdayOf,
} from '../../flows/days';

describe('暦の日', () => {
  test('年・月・うるう日をまたいで、どの日も前の日の次にある', () => {
    let days = 0;
    for (let number = numberOf('1999-12-30'); number < numberOf('2101-03-03'); number += 1) {
      const day = dayFrom(number);
      const known = new Date(number * 86_400_000);
      expect(day).toBe(known.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe(known.getUTCDay());
      expect(numberOf(day)).toBe(number);
      days += 1;
    }
    expect(days).toBeGreaterThan(36_000);
  });
  test('数えられる', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-29', '2027-01-04')).toBe(6);
    expect(partsOf(numberOf('2028-02-29'))).toEqual({ year: 2028, month: 2, date: 29 });
    expect(weekdayOf('1969-12-31')).toBe(3);
  });
  test('その土地の日付で見る。深夜零時が境目', () => {
    const midnight = Date.UTC(2026, 11, 31, 15, 0);
    expect(dayAt(midnight - 1, 540)).toBe('2026-12-31');
    expect(dayAt(midnight, 540)).toBe('2027-01-01');
    expect(dayAt(midnight, -480)).toBe('2026-12-31');
    expect(startOfDay('2027-01-01', 540)).toBe(midnight);
  });
  test.each([
    ['2027-02-28', true],
    ['2027-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-04-31', false],
    ['2027-4-1', false],
    ['20270401', false],
    ['', false],
    [20_270_401, false],
    [null, false],
  ])('%s は日付か：%s', (value, answer) => expect(isDay(value)).toBe(answer));
  test('足して引けば元に戻る', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 80_000 }), fc.nat(4_000), (number, days) => {
        const day = dayFrom(number);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
      { numRuns: 2_000, seed: 20251001 },
    );
  });
});
