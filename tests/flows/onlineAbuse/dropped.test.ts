import { describe, expect, test } from 'vitest';
import { addDays } from '../../../flows/days';
import { droppedDays, FILE_DAYS, type Watching } from '../../../flows/onlineAbuse/calendar';
import { adjusted, looked, watching } from './watching';

describe('カレンダーから消す日', () => {
  const before = watching('2026-12-29');
  const plan = (of: Watching, from: string, until = from) => ({ watching: of, from, until });
  test('変えていなければ、ない', () =>
    expect(droppedDays(before, [plan(before, '2026-12-29', '2027-01-20')], looked())).toEqual([]));
  test('月曜を木曜に変えれば、前のファイルに入り得た月曜だけ', () => {
    const now = watching('2026-12-29', {
      adjustments: [adjusted('2027-01-05', { daily: 0, weekday: 4 })],
    });
    const dropped = droppedDays(now, [plan(before, '2026-12-29', '2027-01-05')], looked());
    expect(dropped.at(0)).toBe('2027-01-11');
    expect(dropped.at(-1)).toBe('2027-04-05');
    expect(addDays('2027-01-05', FILE_DAYS)).toBe('2027-04-06');
    expect(dropped).toHaveLength(13);
  });
  test('終えれば、先の日はすべて。見た日は残る。終えた日も、見ていなければ消す', () => {
    const over = watching('2026-12-29', { stretches: [{ from: '2026-12-29', to: '2027-01-04' }] });
    const plans = [plan(before, '2026-12-29', '2027-01-04')];
    const dropped = droppedDays(over, plans, looked());
    expect(dropped.slice(0, 2)).toEqual(['2027-01-04', '2027-01-11']);
    expect(droppedDays(over, plans, looked('2027-01-04'))[0]).toBe('2027-01-11');
  });
  test('また始めれば、戻った日は消さない', () => {
    const again = watching('2026-12-29', {
      stretches: [
        { from: '2026-12-29', to: '2027-01-05' },
        { from: '2027-01-20', to: null },
      ],
    });
    const over = watching('2026-12-29', { stretches: [{ from: '2026-12-29', to: '2027-01-05' }] });
    const plans = [
      plan(before, '2026-12-29', '2027-01-05'),
      plan(over, '2027-01-05', '2027-01-20'),
    ];
    expect(droppedDays(again, plans, looked())).toEqual(['2027-01-11', '2027-01-18']);
  });
  test('時計が戻されて、次の決定が先の日付でも落ちない', () =>
    expect(droppedDays(before, [plan(before, '2027-01-20', '2027-01-10')], looked())).toEqual([]));
});
