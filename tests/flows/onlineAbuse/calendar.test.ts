import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFrom, numberOf } from '../../../flows/days';
import {
  type Extent,
  nextDay,
  plannedDays,
  rhythmOn,
  roundsOf,
  type Watching,
} from '../../../flows/onlineAbuse/calendar';
import { adjusted, looked, watching } from './watching';

const told = (of: Watching, made: ReadonlyMap<string, Extent>, today: string, until: string) =>
  roundsOf(of, made, today, until).map(({ day, status }) => `${day} ${status}`);

describe('確認の日取り：発覚から七日は毎日、その後は月曜', () => {
  // 2026-12-29 is a Tuesday.
  const case1 = watching('2026-12-29');
  test('年をまたいで七日、八日目からは月曜だけ', () => {
    expect(plannedDays(case1, '2026-12-29', '2027-01-25')).toEqual([
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      '2027-01-04',
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
    ]);
  });
  test('六日目・七日目はあり、八日目（月曜でない）はない', () => {
    const days = plannedDays(case1, '2027-01-03', '2027-01-05');
    expect(days).toEqual(['2027-01-03', '2027-01-04']);
  });
  test('月曜に見つけたら、八日目は月曜なので、ある', () => {
    const days = plannedDays(watching('2026-12-28'), '2027-01-03', '2027-01-11');
    expect(days).toEqual(['2027-01-03', '2027-01-04', '2027-01-11']);
  });
  test('二月の末・うるう年もまたぐ', () => {
    expect(plannedDays(watching('2028-02-25'), '2028-02-25', '2028-03-06')).toEqual([
      '2028-02-25',
      '2028-02-26',
      '2028-02-27',
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
      '2028-03-02',
      '2028-03-06',
    ]);
  });
  test('見つける前の日には、何もない', () => {
    expect(plannedDays(case1, '2026-12-01', '2026-12-28')).toEqual([]);
  });
});

describe('日取りを変える', () => {
  test('変えた日から変わり、前の日取りはそのまま', () => {
    const of = watching('2026-12-29', {
      adjustments: [adjusted('2027-01-13', { daily: 3, weekday: 4, everyWeeks: 2 })],
    });
    expect(plannedDays(of, '2027-01-04', '2027-02-12')).toEqual([
      '2027-01-04',
      '2027-01-11',
      '2027-01-13',
      '2027-01-14',
      '2027-01-15',
      '2027-01-21',
      '2027-02-04',
    ]);
  });
  test('後で決めた方が、先に始まる日からでも優先する', () => {
    const of = watching('2026-12-29', {
      adjustments: [
        adjusted('2027-02-01', { daily: 7 }),
        adjusted('2027-01-20', { daily: 0, weekday: 3 }),
      ],
    });
    expect(plannedDays(of, '2027-01-18', '2027-02-05')).toEqual([
      '2027-01-18',
      '2027-01-20',
      '2027-01-27',
      '2027-02-03',
    ]);
  });
  test('毎日は零日から、週は一週から四週ごとまで', () => {
    const weekly = watching('2026-12-29', { rhythm: { daily: 0, weekday: 1, everyWeeks: 4 } });
    expect(plannedDays(weekly, '2026-12-29', '2027-03-01')).toEqual([
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
    ]);
  });
});

describe('いまの日取りから変える', () => {
  const of = watching('2026-12-29');
  test.each([
    ['2026-12-29', 7],
    ['2027-01-01', 4],
    ['2027-01-04', 1],
    ['2027-01-05', 0],
    ['2027-01-29', 0],
  ])('%s には、毎日の分はあと %i 日', (day, daily) =>
    expect(rhythmOn(of, day)).toEqual({ daily, weekday: 1, everyWeeks: 1 }),
  );
  test('変えたあとは、変えた日取りから数える。始まる前は、前の日取り', () => {
    const changed = watching('2026-12-29', {
      adjustments: [adjusted('2027-01-20', { daily: 3, weekday: 4, everyWeeks: 2 })],
    });
    expect(rhythmOn(changed, '2027-01-19')).toEqual({ daily: 0, weekday: 1, everyWeeks: 1 });
    expect(rhythmOn(changed, '2027-01-21')).toEqual({ daily: 2, weekday: 4, everyWeeks: 2 });
  });
  test('いつ、何も変えずに決め直しても、日は一日も変わらない', () => {
    const until = '2027-04-01';
    for (let days = 0; days < 60; days += 1) {
      const from = addDays('2026-12-29', days);
      const again = watching('2026-12-29', { adjustments: [adjusted(from, rhythmOn(of, from))] });
      expect(plannedDays(again, '2026-12-29', until), from).toEqual(
        plannedDays(of, '2026-12-29', until),
      );
    }
  });
});

describe('それぞれの日がどうなったか', () => {
  const of = watching('2026-12-29');
  test('済んだ日、抜けた日、きょう、これから', () => {
    const made = looked('2026-12-29', '2026-12-31', '2027-01-06');
    expect(told(of, made, '2027-01-11', '2027-01-18')).toEqual([
      '2026-12-29 done',
      '2026-12-30 missed',
      '2026-12-31 done',
      '2027-01-01 missed',
      '2027-01-02 missed',
      '2027-01-03 missed',
      '2027-01-04 missed',
      '2027-01-06 extra',
      '2027-01-11 due',
      '2027-01-18 coming',
    ]);
  });
  test('一か月たってから始めても、抜けた日は抜けたまま。作り足さない', () => {
    const rounds = roundsOf(of, looked('2027-01-29'), '2027-01-29', '2027-02-01');
    expect(rounds.filter(({ status }) => status === 'missed')).toHaveLength(10);
    expect(rounds.slice(-2)).toEqual([
      { day: '2027-01-29', status: 'extra' },
      { day: '2027-02-01', status: 'coming' },
    ]);
    expect(rounds.some(({ status }) => status === 'done')).toBe(false);
  });
  test('終えると決めた日から後は求めない。その日に見ていれば残る', () => {
    const over = watching('2026-12-29', { stretches: [{ from: '2026-12-29', to: '2027-01-11' }] });
    expect(told(over, looked(), '2027-01-20', '2027-02-01').at(-1)).toBe('2027-01-04 missed');
    expect(told(over, looked('2027-01-11'), '2027-01-20', '2027-02-01').at(-1)).toBe(
      '2027-01-11 done',
    );
    expect(nextDay(over, looked(), '2027-01-20')).toBeNull();
  });
  test('また始めれば、その日から。間の日は抜けたことにならない', () => {
    const again = watching('2026-12-29', {
      stretches: [
        { from: '2026-12-29', to: '2027-01-05' },
        { from: '2027-02-01', to: null },
      ],
    });
    expect(told(again, looked(), '2027-02-08', '2027-02-15').slice(7)).toEqual([
      '2027-02-01 missed',
      '2027-02-08 due',
      '2027-02-15 coming',
    ]);
  });
  test('終えた日にまた始めれば、その日は求める', () => {
    const again = watching('2026-12-29', {
      stretches: [
        { from: '2026-12-29', to: '2027-01-11' },
        { from: '2027-01-11', to: null },
      ],
    });
    expect(nextDay(again, looked(), '2027-01-11')).toBe('2027-01-11');
  });
  test('次の日は、きょうまだならきょう、済んでいれば次', () => {
    expect(nextDay(of, looked(), '2026-12-30')).toBe('2026-12-30');
    expect(nextDay(of, looked('2026-12-30'), '2026-12-30')).toBe('2026-12-31');
    expect(nextDay(of, looked(), '2027-01-05')).toBe('2027-01-11');
  });

  test('一部だけ見た日は「一部」。抜けたことにも、済んだことにもならない', () => {
    const made = new Map<string, Extent>([
      ['2026-12-29', 'part'],
      ['2026-12-30', 'whole'],
      ['2027-01-06', 'part'],
    ]);
    expect(told(of, made, '2027-01-06', '2027-01-06').filter((one) => !/missed/.test(one))).toEqual(
      ['2026-12-29 partial', '2026-12-30 done', '2027-01-06 extra'],
    );
  });
  test('きょうが一部だけなら、次はまだきょう', () => {
    const part = new Map<string, Extent>([['2026-12-30', 'part']]);
    expect(nextDay(of, part, '2026-12-30')).toBe('2026-12-30');
    expect(nextDay(of, part, '2026-12-31')).toBe('2026-12-31');
  });

  test('どんな日取りでも：日は重ならず順に並び、過ぎた日が「これから」にならない', () => {
    const day = fc
      .integer({ min: numberOf('2026-11-01'), max: numberOf('2027-03-31') })
      .map(dayFrom);
    const rhythm = fc.record({
      daily: fc.nat(60),
      weekday: fc.nat(6),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
    });
    let rounds = 0;
    fc.assert(
      fc.property(
        rhythm,
        fc.array(fc.tuple(day, rhythm), { maxLength: 3 }),
        fc.array(day, { maxLength: 8 }),
        day,
        fc.nat(90),
        (first, changes, made, today, ahead) => {
          const of = watching('2026-11-10', {
            rhythm: first,
            adjustments: changes.map(([from, next]) => adjusted(from, next)),
          });
          const until = addDays(today, ahead);
          const list = roundsOf(of, looked(...made), today, until);
          const days = list.map(({ day }) => day);
          expect(days).toEqual([...new Set(days)].sort());
          rounds += list.length;
          const wrong = list.filter(({ day, status }) => {
            const done = status === 'done' || status === 'extra';
            const over = done || status === 'missed';
            return done !== made.includes(day) || (day < today ? !over : status === 'missed');
          });
          expect(wrong).toEqual([]);
          const next = nextDay(of, looked(...made), today);
          if (next !== null && next <= until)
            expect(list.find(({ day }) => day === next)?.status).toBe(
              next === today ? 'due' : 'coming',
            );
        },
      ),
      { numRuns: 500, seed: 20251001 },
    );
    expect(rounds).toBeGreaterThan(10_000);
  });
});
