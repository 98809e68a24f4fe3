import { expect, test } from 'vitest';
import { reckon } from '../../src/record/reckon';

const TOKYO = 540;
const MINUTE = 60_000;

/** An instant in Tokyo, October 2026. */
const at = (day: number, time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.UTC(2026, 9, day, hours, minutes) - TOKYO * MINUTE;
};
const meant = (text: string, from: number, to: number | null, now: number, day = '') =>
  reckon(text, day, { from, to }, { now, tz: TOKYO });

test.each([
  ['14:05', { at: at(1, '14:05') }],
  ['9:05', { at: at(1, '9:05') }],
  ['１４：０５', { at: at(1, '14:05') }],
  ['14:30', { at: at(1, '14:30') }],
  // Nobody means yesterday by it: the record began today.
  ['14:31', { refused: 'ahead' }],
  ['23:59', { refused: 'ahead' }],
  ['00:00', { at: at(1, '00:00') }],
  ['24:00', { refused: 'unreadable' }],
  ['14:60', { refused: 'unreadable' }],
  ['さっき', { refused: 'unreadable' }],
  ['', { refused: 'unreadable' }],
])('きょうの応対で %s', (typed, expected) => {
  expect(meant(typed, at(1, '14:00'), null, at(1, '14:30'))).toEqual(expected);
});

test('二日後の事後に書いた時刻は、応対の日のもの。昨日ではない', () => {
  const [from, to, now] = [at(1, '09:30'), at(1, '10:10'), at(3, '15:00')];
  expect(meant('09:55', from, to, now)).toEqual({ at: at(1, '09:55') });
  // After they had left, and before it was begun: still that day.
  expect(meant('16:00', from, to, now)).toEqual({ at: at(1, '16:00') });
  expect(meant('09:10', from, to, now)).toEqual({ at: at(1, '09:10') });
});

test('同じ日の事後では、終わったあとの時刻もその日', () => {
  expect(meant('14:00', at(1, '09:30'), at(1, '10:10'), at(1, '15:00'))).toEqual({
    at: at(1, '14:00'),
  });
});

test.each([
  ['23:55', { at: at(1, '23:55') }],
  ['00:05', { at: at(2, '00:05') }],
  // A minute ahead is no time of the evening before.
  ['00:11', { refused: 'ahead' }],
  ['01:10', { refused: 'ahead' }],
  ['01:11', { at: at(1, '01:11') }],
])('日をまたぐ応対で、0時10分に %s', (typed, expected) => {
  expect(meant(typed, at(1, '23:50'), null, at(2, '00:10'))).toEqual(expected);
});

test('日をまたいで終わった応対では、相手方がいた時のうち最後のもの', () => {
  const [from, to, now] = [at(1, '23:50'), at(2, '00:20'), at(3, '15:00')];
  expect(meant('23:55', from, to, now)).toEqual({ at: at(1, '23:55') });
  expect(meant('00:15', from, to, now)).toEqual({ at: at(2, '00:15') });
});

test.each([
  ['2026-10-02', { at: at(2, '09:55') }],
  ['2026-10-03', { at: at(3, '09:55') }],
  ['2026-10-04', { refused: 'ahead' }],
  ['2026-09-30', { refused: 'tooEarly' }],
  ['2026-13-01', { at: at(1, '09:55') }],
])('日付を選べば、その日のもの：%s', (day, expected) => {
  expect(meant('09:55', at(1, '09:30'), at(1, '10:10'), at(3, '15:00'), day)).toEqual(expected);
});
