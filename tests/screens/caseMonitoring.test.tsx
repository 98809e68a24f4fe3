import { act, cleanup, waitFor } from '@testing-library/react';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PLATFORMS } from '../../flows/onlineAbuse/searches';
import type { NewFact } from '../../src/session/flow';
import type { CaseKind } from '../../src/session/onlineAbuseFlow';
import { EVERYTHING } from '../flows/onlineAbuse/tell';
import { after, caseDesk, FOUND } from './caseDesk';

describe('きょうの確認（S3.4a）', () => {
  const statusOn = (desk: ReturnType<typeof caseDesk>) => desk.one('.round').textContent ?? '';
  const dayOn = (desk: ReturnType<typeof caseDesk>) => desk.one(`[data-day="${FOUND}"]`);

  test('一つ見ただけでは一部。二回押せば結果が残り、すべて見て、きょうの分になる', async () => {
    const desk = caseDesk();
    await desk.show('monitoring');
    for (const [index, platform] of PLATFORMS.entries()) {
      await desk.user.click(desk.one(`[name="platform"][value="${platform}"]`));
      await desk.tap('search.done', 'notFound');
      const done = index + 1 === PLATFORMS.length;
      expect(dayOn(desk)).toHaveAttribute('data-round', done ? 'done' : 'partial');
      if (!done) {
        expect(statusOn(desk)).toContain(`一部を確認した（${index + 1}/7）`);
        expect(dayOn(desk).textContent).toContain(`一部を確認した（${index + 1}/7）`);
        expect(statusOn(desk)).not.toContain('きょうの分は残しました');
      }
    }
    expect(statusOn(desk)).toContain('きょうの分は残しました');
    expect(desk.all('[data-event="round.closed"]')).toHaveLength(0);
  });

  test('「きょうはここまで」と押せば済む。見なかったところは、そう残る', async () => {
    const desk = caseDesk();
    await desk.show('monitoring');
    expect(desk.all('[data-event="round.closed"]')).toHaveLength(0);
    await desk.user.click(desk.one('[name="platform"][value="x"]'));
    await desk.tap('search.done', 'found');
    await desk.tap('round.closed');
    expect(dayOn(desk)).toHaveAttribute('data-round', 'done');
    expect(statusOn(desk)).toContain('きょうの分は残しました');
    expect(statusOn(desk)).toContain('見なかったところ：YouTube');
    const { entry } = desk.session.now().trail.at(-1) ?? {};
    expect(entry).toMatchObject({ type: 'round.closed', data: { day: FOUND } });
  });

  test('前からの記録は、一つ見た日を済んだ日と読む', async () => {
    const desk = caseDesk([
      {
        type: 'search.done',
        data: { day: FOUND, platform: 'x', key: 'name', result: 'notFound' },
      },
    ]);
    await desk.show('monitoring');
    expect(dayOn(desk)).toHaveAttribute('data-round', 'done');
    expect(desk.all('[data-event="round.closed"]')).toHaveLength(0);
  });
});

describe('日取りを変える（S3.4b）', () => {
  const values = (desk: ReturnType<typeof caseDesk>) =>
    ['from', 'daily', 'weekday', 'everyWeeks'].map(
      (name) => (desk.one(`[name="${name}"]`) as HTMLInputElement).value,
    );

  test('五週目に曜日だけ変えれば、毎日の確認は始まらない', async () => {
    const desk = caseDesk();
    desk.daysPass(30);
    await desk.show('monitoring');
    expect(values(desk)).toEqual([desk.today(), '0', '1', '1']);
    await desk.user.selectOptions(desk.one('[name="weekday"]'), '4');
    await desk.tap('monitoring.adjusted');
    const ahead = desk
      .all('[data-round="due"], [data-round="coming"]')
      .map(({ dataset }) => String(dataset.day));
    expect(ahead.slice(0, 3)).toEqual(['2026-05-07', '2026-05-14', '2026-05-21']);
    // The form starts from what was decided just now.
    expect(values(desk)).toEqual([desk.today(), '0', '4', '1']);
  });

  test('毎日の確認の途中なら、残りの日数から始まる', async () => {
    const desk = caseDesk();
    desk.daysPass(3);
    await desk.show('monitoring');
    expect(values(desk)).toEqual([desk.today(), '4', '1', '1']);
  });
});

describe('カレンダーのファイル（S3.4b）', () => {
  const texts: Promise<string>[] = [];
  beforeEach(() => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (file: File) => {
          texts.push(textOf(file));
          return 'blob:calendar';
        },
        revokeObjectURL: () => undefined,
      }),
    );
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    texts.length = 0;
  });

  const textOf = (file: File) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(file);
    });

  /** Takes the file from the screen, and reads it as a calendar does. */
  async function taken(desk: ReturnType<typeof caseDesk>) {
    const before = texts.length;
    await desk.user.click(desk.one('[data-calendar-file]'));
    await waitFor(() => expect(texts.length).toBe(before + 1));
    const calendar = new ICAL.Component(ICAL.parse((await texts.at(-1)) ?? ''));
    return calendar.getAllSubcomponents('vevent').map((vevent) => {
      const { uid, sequence, startDate } = new ICAL.Event(vevent);
      return {
        uid,
        sequence,
        day: startDate.toString(),
        status: String(vevent.getFirstPropertyValue('status')),
      };
    });
  }

  type Filed = Awaited<ReturnType<typeof taken>>;

  /** A calendar of an office: takes in a file, by number and by sequence. */
  function takeIn(calendar: Map<string, Filed[number]>, file: Filed): string[] {
    for (const event of file) {
      const stored = calendar.get(event.uid);
      if (stored === undefined || stored.sequence <= event.sequence) calendar.set(event.uid, event);
    }
    return [...calendar.values()]
      .filter(({ status }) => status !== 'CANCELLED')
      .map(({ day }) => day)
      .sort();
  }

  const thursdays = {
    type: 'monitoring.adjusted',
    data: { from: after(0), daily: 0, weekday: 4, everyWeeks: 1, reason: '木曜に' },
  } as const;
  const weekdays = (days: readonly string[]) => [
    ...new Set(days.map((day) => new Date(`${day}T00:00Z`).getUTCDay())),
  ];

  test('日取りを変えれば、やめた日は取り消しとして入り、カレンダーから消える', async () => {
    const desk = caseDesk();
    await desk.show('monitoring');
    const calendar = new Map<string, Filed[number]>();
    const first = takeIn(calendar, await taken(desk));
    expect(weekdays(first.slice(7))).toEqual([1]);
    act(() => desk.report(thursdays));
    const second = await taken(desk);
    expect(second.filter(({ status }) => status === 'CANCELLED').length).toBeGreaterThan(15);
    const left = takeIn(calendar, second);
    expect(weekdays(left)).toEqual([4]);
    expect(left).toHaveLength(13);
    // What is taken back stands again, though it was cancelled.
    act(() =>
      desk.report({ type: 'entry.withdrawn', data: { seq: 2, reason: '月曜のままにする' } }),
    );
    const back = takeIn(calendar, await taken(desk));
    expect(back).toEqual(first);
  });

  test('確認を終えても、予定を消すファイルがある', async () => {
    const desk = caseDesk();
    await desk.show('monitoring');
    const calendar = new Map<string, Filed[number]>();
    expect(takeIn(calendar, await taken(desk)).length).toBeGreaterThan(15);
    desk.daysPass(20);
    act(() => desk.report({ type: 'monitoring.ended', data: { reason: '投稿が消えた' } }));
    expect(desk.one('[data-calendar-file]').textContent).toContain('予定を消すファイル');
    const file = await taken(desk);
    expect(new Set(file.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    // What was planned and is over stays; nothing that is still ahead does.
    expect(takeIn(calendar, file).filter((day) => day >= desk.today())).toEqual([]);
  });

  test('閉じた記録にも、予定を消すファイルがある。対象外として閉じたものには、ない', async () => {
    const facts = EVERYTHING.map((told) =>
      typeof told === 'string' ? { type: told } : { type: told[0], data: told[1] },
    ) as NewFact<CaseKind>[];
    const closed = caseDesk([...facts, { type: 'case.closed' }]);
    await closed.show(null);
    expect(closed.one('main').dataset.state).toBe('closed');
    const file = await taken(closed);
    expect(file.length).toBeGreaterThan(15);
    expect(file.every(({ status }) => status === 'CANCELLED')).toBe(true);
    cleanup();
    const outside = caseDesk([], { relation: 'outside', reason: '押し間違い' });
    await outside.show(null);
    expect(outside.one('main').dataset.state).toBe('closed');
    expect(outside.all('[data-calendar-file]')).toHaveLength(0);
  });

  test('一度も変えていなければ、取り消しはない', async () => {
    const desk = caseDesk();
    await desk.show('monitoring');
    const file = await taken(desk);
    expect(file.every(({ status }) => status === 'CONFIRMED')).toBe(true);
    expect(desk.one('[data-calendar-file]')).toHaveAttribute('data-dropped', '0');
  });
});
