import type { Page } from '@playwright/test';
import { hasPdftotext, NO_PDFTOTEXT, textOfPdf } from '../../scripts/pdftotext.mjs';
import { CaseScreen, onDay } from './support/caseScreen';
import { expect, test } from './support/test';

test.beforeAll(() => {
  if (!hasPdftotext()) throw new Error(NO_PDFTOTEXT);
});

const codeOf = (page: Page) => page.locator('[data-head-code]');

/** The code of the record as the screen beside it says, once all is stored. */
async function codeOnScreen(screen: CaseScreen): Promise<string> {
  await screen.saved();
  return (await codeOf(screen.page).getAttribute('data-head-code')) ?? '';
}

/** What comes out of the printer, without the white space between; the code is on it. */
async function printed(page: Page): Promise<string> {
  await expect(codeOf(page)).toBeVisible();
  return textOfPdf(await page.pdf({ preferCSSPageSize: true })).replaceAll(/\s+/g, '');
}

/** Pages of a PDF, counted by the form feeds between them. */
async function pagesOf(page: Page): Promise<number> {
  await expect(codeOf(page)).toBeVisible();
  return textOfPdf(await page.pdf({ preferCSSPageSize: true })).split('\f').length - 1;
}

const CODE = /照合コード[2-9A-Z]{5}-[2-9A-Z]{5}/g;

/** Every field of the ward's form, named as it is there. */
const SF1 = [
  '炎上等発生情報連絡票（様式１）',
  '【各課⇒総務課・秘書課・広報広聴課】',
  '１発生日時',
  '２対象の職員',
  '部署名',
  '氏名',
  '３炎上等発生までの経緯',
  '４炎上等の状況',
  '５初期対応の内容',
  '６その他',
  '上記のとおり情報連絡をします。',
  '連絡年月日',
  '担当者',
  '担当者連絡先',
];

test('様式１：記録から入り、足りない欄に印が付き、Ａ４一枚に様式のとおり出る', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  await screen.track('findings');
  await screen.fill('facts.established', { text: '窓口での説明が行き違った。' });
  await screen.tap('facts.established');
  await screen.toBoard();
  await screen.track('evidence');
  await screen.fill('evidence.recorded', {
    platform: 'youtube',
    content: '職員の名前と顔が出ている動画',
    address: 'https://video.example/1',
    postedOn: '2026-12-28',
    postedAt: '21:15',
  });
  await screen.tap('evidence.recorded');
  await screen.toBoard();

  await screen.track('notice');
  // What the record knows stands in the form already.
  // It happened when it was posted; when it was found is another day, and part of what led to it.
  await expect(screen.field('notice.written', 'occurredOn')).toHaveValue('2026-12-28');
  await expect(screen.field('notice.written', 'occurredHour')).toHaveValue('21');
  await expect(screen.field('notice.written', 'background')).toHaveValue(
    '窓口での説明が行き違った。\n令和9年1月5日 発覚',
  );
  await expect(screen.field('notice.written', 'situation')).toHaveValue(
    'YouTube https://video.example/1 職員の名前と顔が出ている動画',
  );
  await expect(screen.field('notice.written', 'response')).toHaveValue(/証拠を残した/);
  await expect(page.locator('[data-missing]')).toContainText('対象の職員の氏名');
  await screen.fill('notice.written', {
    staffName: '世田谷 花子',
    staffDivision: '国保・年金課',
    staffUnit: '資格',
  });
  await screen.tap('notice.written');
  await screen.stepIs('notice.send');
  await expect(page.locator('[data-missing]')).not.toContainText('対象の職員の氏名');

  const code = await codeOnScreen(screen);
  await page.locator('[data-sheet-link="formOne"]').click();
  await expect(page.locator('[data-sheet="formOne"]')).toBeVisible();
  const text = await printed(page);
  expect(text.match(CODE)).toEqual([`照合コード${code}`]);
  for (const field of SF1) expect(text, field).toContain(field);
  expect(text).toContain('令和8年12月28日21時頃');
  expect(text).toContain('世田谷花子');
  expect(text).toContain('国保・年金課資格係');
  expect(text).toContain('窓口での説明が行き違った。');
  expect(text).toContain('職員の名前と顔が出ている動画');
  expect(text).toMatch(/令和9年1月5日9時\d\d分/);
  // Missing ones are flagged, and nothing of the application is on the paper.
  expect(text.match(/未記入/g)?.length).toBe(
    Number(await page.evaluate(() => document.querySelectorAll('.paper em').length)),
  );
  expect(text).toContain('未記入');
  expect(text).not.toContain('印刷する');
  expect(text).not.toContain('前の画面へ');
  expect(await pagesOf(page)).toBe(1);
  // The page of its own stands in the address: read anew, it is the same sheet.
  await screen.page.reload();
  await expect(page.locator('[data-sheet="formOne"]')).toBeVisible();
  expect(await printed(page)).toBe(text);
  await page.locator('.paper-tools a').click();
  await screen.stepIs('notice.send');
});

test('様式１：暗い画面でも白い紙に出て、一万字でも最後まで出る', async ({ page }) => {
  await onDay(page, '2027-01-05');
  await page.emulateMedia({ colorScheme: 'dark' });
  const screen = await CaseScreen.handled(page);
  await screen.track('notice');
  const long = `はじめ${'あいうえお'.repeat(2_000)}おわり`;
  await screen.fill('notice.written', { situation: long });
  await screen.tap('notice.written');
  await screen.stepIs('notice.send');
  await page.locator('[data-sheet-link="formOne"]').click();
  await expect(page.locator('[data-sheet="formOne"]')).toBeVisible();
  const text = await printed(page);
  expect(text).toContain('はじめあいうえお');
  expect(text).toContain('おわり');
  expect(text.match(/あいうえお/g)?.length).toBe(2_000);
  expect(await pagesOf(page)).toBeGreaterThan(3);
  await page.emulateMedia({ media: 'print' });
  const ground = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(ground).toBe('rgb(255, 255, 255)');
});

test('想定問答集：問いと答えを紙にし、書き直せば共有し直す', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  await screen.track('inquiries');
  await screen.tap('inquiries.surged');
  await screen.stepIs('inquiries.write');
  await screen.tap('answers.written');
  await expect(page.getByRole('alert')).toBeVisible();
  const rows = page.locator('.pair');
  await rows.nth(0).locator('[name="question"]').fill('投稿は事実か');
  await rows.nth(0).locator('[name="answer"]').fill('確認中です。');
  await page.locator('[data-add-row]').click();
  await rows.nth(1).locator('[name="question"]').fill('職員を処分するのか');
  await screen.tap('answers.written');
  await screen.stepIs('inquiries.share');
  await screen.tap('answers.shared', 'buildingManagement');
  await screen.tap('answers.shared', 'publicRelations');
  await screen.stepIs('inquiries.shared');
  const code = await codeOnScreen(screen);
  await page.locator('[data-sheet-link="answers"]').click();
  await expect(page.locator('[data-sheet="answers"]')).toBeVisible();
  const text = await printed(page);
  expect(text.match(CODE)).toEqual([`照合コード${code}`]);
  expect(await pagesOf(page)).toBe(1);
  expect(text).toContain('想定問答集2027年1月5日（火）作成');
  expect(text).toContain('投稿は事実か確認中です。');
  expect(text).toContain('職員を処分するのか未記入');
  await page.goBack();
  await screen.stepIs('inquiries.shared');
  await page.locator('summary', { hasText: '想定問答集を書く' }).click();
  await expect(rows.nth(0).locator('[name="question"]')).toHaveValue('投稿は事実か');
  await rows.nth(1).locator('[name="answer"]').fill('お答えできません。');
  await screen.tap('answers.written');
  await screen.stepIs('inquiries.share');
});

test('緊急対策会議：頼み、認められ、構成員と議題の紙を持って開き、議事が残る', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  await screen.track('meeting');
  await screen.tap('meeting.requested');
  await expect(page.getByRole('alert')).toBeVisible();
  await screen.fill('meeting.requested', { reason: '報道の問合せが続く' });
  await screen.tap('meeting.requested');
  await screen.stepIs('meeting.asked');
  await screen.offersNone('meeting.held');
  await screen.fill('meeting.agreed', { name: '総務 課長' });
  await screen.tap('meeting.agreed');
  await screen.stepIs('meeting.hold');
  const empty = await codeOnScreen(screen);
  await page.locator('[data-sheet-link="minutes"]').click();
  await expect(page.locator('[data-sheet="minutes"]')).toBeVisible();
  const before = await printed(page);
  expect(before.match(CODE)).toEqual([`照合コード${empty}`]);
  expect(await pagesOf(page)).toBe(1);
  for (const member of ['総務課長（会長）', 'DX推進担当課長', '区議会事務局次長', '所管課長'])
    expect(before).toContain(member);
  expect(before).toContain('その他関係課長（');
  const agenda = [
    '所管課長の報告による情報共有',
    '今後の情報収集等の役割分担',
    '対応方針（案）の作成',
  ];
  const places = agenda.map((point) => before.indexOf(point));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  await page.locator('.paper-tools a').click();
  // One tap alone makes no minutes: nobody was there, and nothing was said.
  await screen.tap('meeting.held');
  await expect(page.getByRole('alert')).toContainText('三つの議題のうち一つは');
  await screen.stepIs('meeting.hold');
  await page.locator('[data-tick-all]').click();
  await page.locator('label:has([value="personnel"])').click();
  await screen.fill('meeting.held', {
    related: '戸籍課長',
    others: '総務係',
    sharing: '経過を共有した',
    duties: '検索は所管課、報道は広報広聴課',
    policy: '公表しない',
  });
  await screen.tap('meeting.held');
  await screen.stepIs('meeting.held');
  const code = await codeOnScreen(screen);
  await page.locator('[data-sheet-link="minutes"]').click();
  await expect(page.locator('[data-sheet="minutes"]')).toBeVisible();
  const after = await printed(page);
  expect(after.match(CODE)).toEqual([`照合コード${code}`]);
  expect(await pagesOf(page)).toBe(1);
  expect(after).not.toContain('人事課長');
  expect(after).toContain('総務課長（会長）');
  expect(after).toContain('その他関係課長（戸籍課長）');
  expect(after).toContain('検索は所管課、報道は広報広聴課');
});
