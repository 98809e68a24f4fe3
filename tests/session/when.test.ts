import { expect, test } from 'vitest';
import { officersOf } from '../../src/record/officers';
import { happenedAt } from '../../src/record/when';
import { openSession, started } from './support';

const TOKYO = 540;
/** 14:30 on 1 April in Tokyo. */
const NOW = Date.UTC(2026, 3, 1, 5, 30);

test.each([
  ['14:05', Date.UTC(2026, 3, 1, 5, 5)],
  ['9:05', Date.UTC(2026, 3, 1, 0, 5)],
  ['14:30', NOW],
  ['14:31', Date.UTC(2026, 2, 31, 5, 31)],
  ['23:59', Date.UTC(2026, 2, 31, 14, 59)],
  ['00:00', Date.UTC(2026, 2, 31, 15, 0)],
  ['１４：０５', Date.UTC(2026, 3, 1, 5, 5)],
  ['24:00', null],
  ['14:60', null],
  ['さっき', null],
  ['', null],
])('起きた時刻 %s', (typed, instant) => {
  expect(happenedAt(typed, NOW, TOKYO)).toBe(instant);
});

test('端末を持つのは、最後に加わったか代わった人。取り消すと、その前の人', () => {
  const { session } = openSession();
  session.report([started()]);
  const holder = () => officersOf(session.now().trail).holder;
  expect(holder()).toEqual({ name: '', role: 'officer' });
  session.report([{ type: 'officer.joined', data: { name: '佐藤', role: 'supervisor' } }]);
  session.report([{ type: 'officer.swapped', data: { from: '', to: '鈴木' } }]);
  expect(holder()).toEqual({ name: '鈴木', role: 'officer' });
  session.report([{ type: 'officer.swapped', data: { from: '鈴木', to: '佐藤' } }]);
  expect(holder()).toEqual({ name: '佐藤', role: 'supervisor' });
  session.report([{ type: 'entry.withdrawn', data: { seq: 3, reason: '押し間違い' } }]);
  expect(holder()).toEqual({ name: '鈴木', role: 'officer' });
});
