import { afterAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../flows/encounter/deadlines';
import type { EncounterSnapshot } from '../../flows/encounter/fold';
import { begun, having, MINUTE, NINE, STOPPED, type Told, takes, tried, WARNED } from './tell';

const reason = '理由';
const dueAt = (snapshot: EncounterSnapshot): number[] =>
  deadlinesOf(snapshot).map((deadline) => (deadline.dueAt - NINE) / MINUTE);
const passed = (clock: 'progress' | 'visit', minute: number): Told => [
  'deadline.passed',
  { clock, dueAt: NINE + minute * MINUTE },
  'clock',
  minute,
];
const stalledAt = (minute: number): Told => ['progress.stalled', {}, 'officer', minute];

afterAll(() => expect(tried.facts).toBeGreaterThan(70));

describe('来所の時間（１５〜３０分）', () => {
  test.each([
    [14, false],
    [15, true],
    [16, true],
    [29, true],
    [30, true],
    [31, false],
  ])('%i 分は、理由なしで告げられるか: %s', (minutes, may) => {
    expect(takes(begun(), ['limit.announced', { minutes }])).toBe(may);
    expect(takes(begun(), ['limit.announced', { minutes, reason: ' ' }])).toBe(may);
    expect(takes(begun(), ['limit.announced', { minutes, reason }])).toBe(true);
  });
  test('課の目安があれば、その幅で', () => {
    const own = begun({ figures: { visitMinMinutes: 10, visitMaxMinutes: 40 } });
    const may = [9, 10, 40, 41].map((minutes) => takes(own, ['limit.announced', { minutes }]));
    expect(may).toEqual([false, true, true, false]);
  });
  test('告げた時から、告げた分だけ', () =>
    expect(dueAt(having(begun(), ['limit.announced', { minutes: 20 }, 'officer', 7]))).toEqual([
      27,
    ]));
});

describe('進展なし', () => {
  test('判断するまで時計は動かない', () => {
    expect(dueAt(begun())).toEqual([]);
    expect(dueAt(having(begun(), ...STOPPED))).toEqual([]);
  });
  test('進展なしとした時から３０分', () =>
    expect(dueAt(having(begun(), stalledAt(4)))).toEqual([34]));
  test('課が定めた分なら、その分', () =>
    expect(dueAt(having(begun({ figures: { noProgressMinutes: 45 } }), stalledAt(4)))).toEqual([
      49,
    ]));
  test('時間を設定し直すと、進展なしとした時から数える', () =>
    expect(
      dueAt(having(begun(), stalledAt(4), ['deadline.set', { minutes: 10, reason }, 'officer', 9])),
    ).toEqual([14]));
  test('初めから時間を設定することもできる', () =>
    expect(dueAt(having(begun(), ['deadline.set', { minutes: 40, reason }, 'officer', 2]))).toEqual(
      [42],
    ));
  test('進展があれば止まる', () =>
    expect(dueAt(having(begun(), stalledAt(0), 'progress.resumed'))).toEqual([]));
  test('応対が終われば止まり、もう動かない', () => {
    const gone = having(
      begun(),
      stalledAt(0),
      ['limit.announced', { minutes: 20 }],
      'counterpart.left',
    );
    expect(dueAt(gone)).toEqual([]);
    expect(takes(gone, 'progress.stalled')).toBe(false);
    expect(takes(gone, ['limit.announced', { minutes: 20 }])).toBe(false);
  });
  test('③を告げるまで時計は続き、告げれば止まり、もう動かない', () => {
    const warned = having(
      begun(),
      stalledAt(0),
      ['limit.announced', { minutes: 20 }],
      ...WARNED,
      'conduct.continued',
    );
    expect(dueAt(warned)).toEqual([20, 30]);
    const ended = having(warned, 'response.ended');
    expect(dueAt(ended)).toEqual([]);
    expect(takes(ended, 'progress.stalled')).toBe(false);
    expect(takes(ended, ['deadline.set', { minutes: 40, reason }])).toBe(false);
    expect(takes(ended, ['limit.announced', { minutes: 20 }])).toBe(false);
  });
  test('緊急の間は、動いている時計も人は変えず、時間が来たことは残る', () => {
    const urgent = having(begun(), stalledAt(0), 'emergency.declared');
    const changes: Told[] = [
      'progress.resumed',
      ['deadline.set', { minutes: 40, reason }],
      ['deadline.extended', { clock: 'progress', minutes: 5, reason }],
    ];
    for (const told of changes) expect(takes(urgent, told), String(told)).toBe(false);
    expect(takes(urgent, passed('progress', 30))).toBe(true);
    const back = having(urgent, ['emergency.stoodDown', { reason }]);
    for (const told of changes) expect(takes(back, told), String(told)).toBe(true);
  });
  test('緊急の間は、計り始めない', () => {
    const urgent = having(begun(), 'emergency.declared');
    expect(takes(urgent, 'progress.stalled')).toBe(false);
    expect(takes(having(urgent, ['emergency.stoodDown', { reason }]), 'progress.stalled')).toBe(
      true,
    );
  });
  test('話の段階が変わっても時計は続く', () =>
    expect(dueAt(having(begun(), stalledAt(0), ...STOPPED, 'emergency.declared'))).toEqual([30]));
});

describe('時間が来たら', () => {
  test('その時刻の知らせだけを、一度だけ受け付ける', () => {
    const running = having(begun(), stalledAt(0));
    expect(takes(running, passed('progress', 29))).toBe(false);
    expect(takes(running, passed('visit', 30))).toBe(false);
    const over = having(running, passed('progress', 30));
    expect(deadlinesOf(over).map((deadline) => deadline.passed)).toEqual([true]);
    expect(takes(over, passed('progress', 30))).toBe(false);
  });
  test('延ばせば、来ていた時刻か今の遅い方から数える', () => {
    const extended = (minute: number): Told => [
      'deadline.extended',
      { clock: 'progress', minutes: 5, reason },
      'officer',
      minute,
    ];
    const running = having(begun(), stalledAt(0));
    expect(dueAt(having(running, extended(20)))).toEqual([35]);
    const late = having(running, passed('progress', 30), extended(33));
    expect(dueAt(late)).toEqual([38]);
    expect(takes(late, passed('progress', 38))).toBe(true);
    expect(takes(begun(), extended(0))).toBe(false);
  });
  test('二つ動いていれば、早い方が先', () => {
    const both = having(begun(), ['limit.announced', { minutes: 15 }], stalledAt(2));
    expect(dueAt(both)).toEqual([15, 32]);
    expect(dueAt(having(both, ['deadline.set', { minutes: 5, reason }]))).toEqual([7, 15]);
  });
  test('端末の時計が直されたら、時刻も同じだけ動く', () => {
    const shifted = (ms: number): Told => ['clock.shifted', { ms, direction: 'forward' }, 'clock'];
    const running = having(begun(), stalledAt(0), ['limit.announced', { minutes: 20 }]);
    expect(dueAt(having(running, shifted(3 * MINUTE)))).toEqual([23, 33]);
    const over = having(running, passed('progress', 30), shifted(3 * MINUTE));
    expect(takes(over, passed('progress', 33))).toBe(true);
  });
});
