import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { CaseScreen, onDay, until } from './support/caseScreen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const FORM = {
  occurredHour: '14',
  staffDepartment: '保健福祉部',
  staffDivision: '国保・年金課',
  staffUnit: '資格係',
  staffName: '世田谷 花子',
  background: '窓口で保険料の通知を説明した。',
  situation: 'Xに職員の名前が書かれた。',
  response: '画面の写しを取り、所属長に伝えた。',
  department: '保健福祉部',
  division: '国保・年金課',
  unit: '資格係',
  contactName: '鈴木 一郎',
  contact: '内線 2345',
};

/** Takes the file for the calendar from the screen, and reads it as a calendar does. */
async function calendarFile(page: Page) {
  const downloading = page.waitForEvent('download');
  await page.locator('[data-calendar-file]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('kizen.ics');
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
  const events = calendar.getAllSubcomponents('vevent');
  const daysOf = (status: string) =>
    events
      .filter((vevent) => vevent.getFirstPropertyValue('status') === status)
      .map((vevent) => new ICAL.Event(vevent).startDate.toString());
  return {
    calendar,
    days: daysOf('CONFIRMED'),
    cancelled: daysOf('CANCELLED'),
    sequence: Number(events[0]?.getFirstPropertyValue('sequence')),
  };
}

test('発覚から年を越え、毎日の確認と月曜の確認、様式１、判断を経て、閉じる', async ({ page }) => {
  // A Tuesday: the seventh daily round is the first Monday of the next year.
  await onDay(page, '2026-12-29');
  const screen = await CaseScreen.handled(page);
  await screen.owedIs(7);
  const id = await screen.encounterId();
  // Before the year ends, the file reaches over it.
  await screen.track('monitoring');
  expect((await calendarFile(page)).days.slice(0, 9)).toEqual([
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
    '2027-01-04',
    '2027-01-11',
    '2027-01-18',
  ]);
  await screen.toBoard();
  const before = screen.taps;
  await screen.search('x', 'notFound');
  expect(screen.taps - before).toBe(2);
  await expect(page.locator('[data-searched]')).toHaveAttribute('data-searched', '1');
  await expect(page.locator('.round')).toContainText('一部を確認した（1/7）');
  for (const platform of ['youtube', 'tiktok', 'instagram', 'facebook', 'blog', 'other'])
    await screen.search(platform, 'notFound');
  await expect(page.locator('[data-searched]')).toHaveAttribute('data-searched', '7');
  await screen.offersNone('round.closed');

  await screen.track('notice');
  await screen.fill('notice.written', FORM);
  await screen.tap('notice.written');
  await screen.stepIs('notice.send');
  for (const section of ['generalAffairs', 'secretariat', 'publicRelations'])
    await screen.tap('notice.sent', section);
  await screen.stepIs('notice.sent');
  await screen.toBoard();
  await screen.owedIs(6);

  // The next days: one is missed; the second day something is found.
  await until(page, '2026-12-30');
  await screen.search('youtube', 'found');
  await screen.tap('round.closed');
  await until(page, '2027-01-01');
  await screen.search('x', 'notFound');
  await until(page, '2027-01-05');
  await screen.track('monitoring');
  expect((await screen.rounds()).filter((round) => !round.endsWith('coming'))).toEqual([
    '2027-01-04 missed',
    '2027-01-03 missed',
    '2027-01-02 missed',
    '2027-01-01 partial',
    '2026-12-31 missed',
    '2026-12-30 done',
    '2026-12-29 done',
  ]);
  const ahead = (await screen.rounds()).filter((round) => round.endsWith('coming'));
  expect(ahead.slice(0, 3)).toEqual([
    '2027-01-11 coming',
    '2027-01-18 coming',
    '2027-01-25 coming',
  ]);

  const { calendar, days, cancelled, sequence } = await calendarFile(page);
  expect(cancelled).toEqual([]);
  expect(days.slice(0, 2)).toEqual(['2027-01-11', '2027-01-18']);
  expect(days.every((day) => new Date(`${day}T00:00Z`).getUTCDay() === 1)).toBe(true);
  expect(days.length).toBeGreaterThan(10);
  expect(calendar.toString()).not.toContain('花子');

  // Another rhythm from today on: three days in a row.
  await screen.fill('monitoring.adjusted', { daily: '3' });
  await screen.tap('monitoring.adjusted');
  await expect(page.locator('[data-day="2027-01-05"]')).toHaveAttribute('data-round', 'due');
  await expect(page.locator('[data-day="2027-01-07"]')).toHaveAttribute('data-round', 'coming');
  const changed = await calendarFile(page);
  expect(changed.days.slice(0, 4)).toEqual([
    '2027-01-05',
    '2027-01-06',
    '2027-01-07',
    '2027-01-11',
  ]);
  expect(changed.sequence).toBeGreaterThan(sequence);
  await screen.toBoard();

  // A reload in between: everything stands where it stood.
  await screen.saved();
  await page.reload();
  await screen.stateIs('handling');
  await screen.owedIs(6);

  await screen.track('findings');
  await screen.fill('facts.established', { text: '説明の一部が足りなかった。' });
  await screen.tap('facts.established');
  await screen.stepIs('findings.known');
  await screen.toBoard();
  await screen.track('malice');
  await screen.tap('malice.weighed', 'notPlain');
  await screen.stepIs('malice.notPlain');
  await screen.toBoard();
  await screen.track('publication');
  await screen.tap('publication.weighed', 'notGrave');
  await screen.stepIs('publication.notNeeded');
  await screen.toBoard();
  await screen.track('care');
  await screen.tap('care.decided', 'workplace notNeeded');
  await screen.tap('care.decided', 'counselling needed');
  await screen.tap('care.decided', 'staffWelfare notNeeded');
  await screen.stepIs('care.plan');
  await screen.tap('care.given', 'counselling');
  await screen.stepIs('care.given');
  await screen.toBoard();
  await screen.track('judgement');
  await screen.tap('judgement.requested');
  await screen.stepIs('judgement.post');
  await screen.tap('post.reviewed');
  await screen.stepIs('judgement.harm');
  await screen.tap('harm.assessed', 'harmed');
  await screen.stepIs('judgement.verdict');
  await screen.tap('verdict.given', 'harassment');
  await screen.stepIs('judgement.report');
  await screen.tap('report.made');
  await screen.stepIs('judgement.reported');
  await screen.toBoard();
  await screen.owedIs(1);
  await screen.offersNone('case.closed');

  // Monitoring alone keeps it open, until the head decides, with a reason.
  await until(page, '2027-02-01');
  await screen.search('x', 'notFound');
  await screen.tap('round.closed');
  await screen.track('monitoring');
  await screen.tap('monitoring.ended');
  await expect(page.getByRole('alert')).toBeVisible();
  await screen.fill('monitoring.ended', { reason: '三週間、新しい投稿がない' });
  await screen.tap('monitoring.ended');
  await screen.stepIs('monitoring.ended');
  // Mondays that the office's calendar still holds are taken out of it.
  await expect(page.locator('[data-calendar-file]')).toContainText('予定を消すファイル');
  const over = await calendarFile(page);
  expect(over.days).toEqual([]);
  expect(over.cancelled).toContain('2027-02-08');
  expect(over.sequence).toBeGreaterThan(changed.sequence);
  await screen.toBoard();
  await screen.owedIs(0);
  await screen.tap('case.closed');
  await screen.stateIs('closed');
  await screen.saved();

  const log = await storedLog(page, id);
  expect(log.at(0)?.data).toMatchObject({ channel: 'online', discovered: '2026-12-29' });
  expect(log.at(-1)?.type).toBe('case.closed');
  const searched = log.filter(({ type }) => type === 'search.done').map(({ data }) => data.day);
  expect([...new Set(searched)]).toEqual(['2026-12-29', '2026-12-30', '2027-01-01', '2027-02-01']);
  expect(searched).toHaveLength(10);
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await expect(page.locator('.shelf')).toContainText('閉じた記録');
  await expect(page.locator(`[data-resume="${id}"]`)).toBeVisible();
});
