import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../flows/days';
import { icsFile } from '../../src/onlineAbuse/icsFile';

const AT = Date.UTC(2026, 11, 29, 0, 30, 5);

const file = (
  days: readonly string[],
  { summary = '炎上等の確認（No. 3）', dropped = [] as string[], sequence = 4 } = {},
) =>
  icsFile({
    id: 'case1',
    days,
    dropped,
    sequence,
    summary,
    description: '検索し、結果を残す。',
    name: '炎上等の確認',
    at: AT,
  });

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((vevent) => new ICAL.Event(vevent));

const methodOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('method');

describe('日取りのファイル（.ics）', () => {
  test('年をまたいだ終日の予定として、日付が一日もずれない', () => {
    const days = ['2026-12-31', '2027-01-01', '2027-01-04', '2028-02-29'];
    const events = eventsIn(file(days));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(days);
    expect(events.map(({ endDate }) => endDate.toString())).toEqual(
      days.map((day) => addDays(day, 1)),
    );
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  test('番号は同じ日なら同じ。読み直しても予定は増えない', () => {
    const days = ['2027-01-04', '2027-01-11'];
    const [first, second] = [file(days), file([...days, '2027-01-18'])].map(eventsIn);
    expect(first?.map(({ uid }) => uid)).toEqual(second?.slice(0, 2).map(({ uid }) => uid));
    expect(new Set(second?.map(({ uid }) => uid)).size).toBe(3);
  });

  test('区切りの記号・改行・絵文字・双方向の制御文字が入っても、そのまま読み戻せる', () => {
    const odd = 'a,b;c\\d\n二行目 👩‍👩‍👧‍👦 \u202eあべこべ\u2066 終わり';
    const [event] = eventsIn(file(['2027-01-04'], { summary: odd }));
    expect(event?.summary).toBe(odd);
  });

  test('どの行も75オクテットまでで、文字の途中では折れない', () => {
    const text = file(['2027-01-04'], { summary: '長い件名'.repeat(60) });
    const lines = text.split('\r\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(eventsIn(text)[0]?.summary).toBe('長い件名'.repeat(60));
  });

  test('やめた日は、同じ番号のまま、取り消しとして入る', () => {
    const before = eventsIn(file(['2027-01-04', '2027-01-11'], { sequence: 4 }));
    const text = file(['2027-01-04'], { dropped: ['2027-01-11'], sequence: 5 });
    const after = eventsIn(text);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(before.map(({ sequence }) => sequence)).toEqual([4, 4]);
    expect(after.map(({ sequence }) => sequence)).toEqual([5, 5]);
    expect(after.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
    expect(methodOf(text)).toBe('PUBLISH');
  });

  test('すべてやめたら、取り消すだけのファイルになる', () => {
    const text = file([], { dropped: ['2027-01-04', '2027-01-11'] });
    expect(methodOf(text)).toBe('CANCEL');
    expect(eventsIn(text).map(({ startDate }) => startDate.toString())).toEqual([
      '2027-01-04',
      '2027-01-11',
    ]);
  });

  test('作った時刻と、時間をふさがない印が付く', () => {
    const vevent = new ICAL.Component(ICAL.parse(file(['2027-01-04']))).getFirstSubcomponent(
      'vevent',
    );
    expect(vevent?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-12-29T00:30:05Z');
    expect(vevent?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });
});
