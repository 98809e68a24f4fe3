import type { Page } from '@playwright/test';
import encounter from '../../locales/ja/encounter.json' with { type: 'json' };
import guide from '../../locales/ja/guide.json' with { type: 'json' };
import settings from '../../locales/ja/settings.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { expect, test } from './support/test';

const { wrong, figure } = settings;

const save = (page: Page) => page.getByRole('button', { name: settings.save });
const alerts = (page: Page) => page.getByRole('alert').getByRole('listitem');
/** A figure's label also tells the guidance's own. */
const field = (page: Page, label: string) => page.getByLabel(label);

async function atSettings(page: Page): Promise<void> {
  await page.goto('./#/settings');
  await expect(page.getByRole('heading', { level: 1, name: settings.title })).toBeVisible();
}

/** Settings of a section that has set something; its figures stay the guidance's unless told. */
async function set(page: Page, minutes = '30'): Promise<void> {
  await atSettings(page);
  await field(page, settings.name).fill('国保・年金課');
  await field(page, settings.place).fill('第1庁舎 1階 3番窓口');
  await field(page, settings.swapRule).fill('30分で代わる');
  await field(page, figure.noProgressMinutes).fill(minutes);
  await page.getByLabel(ui.live.name, { exact: true }).first().fill('鈴木 一郎');
  await save(page).click();
  // A figure is proved before it takes effect; a busy machine takes its time.
  await expect(page.getByText(settings.saved, { exact: true })).toBeVisible({ timeout: 90_000 });
}

/** What is saved: what is typed besides is dropped, and the page read anew. */
async function storedNow(page: Page): Promise<Record<string, string>> {
  const drop = page.locator('[data-drop]');
  if (await drop.isVisible()) {
    await drop.click();
    await page.locator('[data-drop-now]').click();
    await expect(page.locator('[data-unsaved="false"]')).toBeVisible();
  }
  await page.reload();
  await atSettings(page);
  const labels = [settings.name, settings.place, settings.swapRule, figure.noProgressMinutes];
  const values = await Promise.all(labels.map((label) => field(page, label).inputValue()));
  return Object.fromEntries(labels.map((label, index) => [label, values[index] ?? '']));
}

const ours = (minutes = '30') => ({
  [settings.name]: '国保・年金課',
  [settings.place]: '第1庁舎 1階 3番窓口',
  [settings.swapRule]: '30分で代わる',
  [figure.noProgressMinutes]: minutes,
});

test('範囲の外の設定は、欄の名を挙げて断る。打ったものも、前の設定も残る', async ({ page }) => {
  await set(page);
  const typed: [label: string, value: string, kind: string][] = [
    [figure.noProgressMinutes, '0', wrong.figure],
    [figure.visitMinMinutes, '-5', wrong.figure],
    [figure.visitMaxMinutes, '', wrong.figure],
    [figure.orders, '2.5', wrong.figure],
    [settings.place, '庁'.repeat(201), wrong.text],
    [settings.swapRule, '代'.repeat(2_001), wrong.text],
  ];
  for (const [label, value] of typed) await field(page, label).fill(value);
  await save(page).click();
  await expect(page.getByRole('alert')).toContainText(settings.notSaved);
  const told = await alerts(page).allTextContents();
  expect(told.toSorted()).toEqual(typed.map(([label, , kind]) => `${label}: ${kind}`).toSorted());
  for (const [label, value] of typed) await expect(field(page, label)).toHaveValue(value);

  await test.step('最短・はじめ・最長の順', async () => {
    await storedNow(page);
    await field(page, figure.visitMinutes).fill('15');
    await field(page, figure.visitMinMinutes).fill('20');
    await save(page).click();
    await expect(alerts(page)).toHaveText([`${figure.visitMinutes}: ${wrong.order}`]);
  });
  expect(await storedNow(page)).toEqual(ours());
});

/** A file of another tablet, as it comes out of a memory stick. */
async function choose(page: Page, text: string | Buffer): Promise<void> {
  await page.getByLabel(settings.import).setInputFiles({
    name: 'kizen-settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

const BROKEN = {
  name: '保健福祉課',
  place: 7,
  swapRule: '10分で代わる',
  closesAt: '五時',
  people: [{ name: '佐藤', role: 'head' }, { name: '田中' }],
  contacts: 'everybody',
  phrases: { 'warning.abuse/ja': ['x'] },
  numbers: { generalAffairs: 2101 },
  figures: { noProgressMinutes: 9_999 },
  newerField: true,
};

test('壊れた設定ファイルは、欄の名を挙げる。読めない欄は、この端末のまま残る', async ({ page }) => {
  await set(page, '20');
  for (const text of ['', '{"name":', '\u0000\u0001', Buffer.alloc(600 * 1024, ' ')]) {
    await choose(page, text);
    await expect(page.getByRole('alert')).toHaveText(settings.unreadable);
  }

  const file = JSON.stringify(BROKEN).replace('{', '{"__proto__":{"name":"x"},');
  await choose(page, file);
  await expect(page.getByRole('alert')).toContainText('「保健福祉課」');
  const words = `${encounter.phrases.warning.abuse.slice(0, 20)}…`;
  await expect(alerts(page)).toHaveText([
    `${settings.place}: ${wrong.text}`,
    `${settings.closesAt}: ${wrong.time}`,
    `${settings.people} 2: ${wrong.list}`,
    `${settings.contacts}: ${wrong.list}`,
    `${settings.phrases} ${words}: ${wrong.text}`,
    `${settings.numbers} ${guide.offices.generalAffairs.title}: ${wrong.text}`,
    `${figure.noProgressMinutes}: ${wrong.figure}`,
  ]);
  await test.step('やめれば何も変わらない', async () => {
    await page.getByRole('button', { name: ui.withdraw.cancel, exact: true }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await storedNow(page)).toEqual(ours('20'));
  });
  await test.step('入れ替えれば、読めた欄だけが替わる', async () => {
    await choose(page, file);
    await page.getByRole('button', { name: settings.take }).click();
    await expect(page.getByText(settings.saved, { exact: true })).toBeVisible();
    expect(await storedNow(page)).toEqual({
      ...ours('20'),
      [settings.name]: '保健福祉課',
      [settings.swapRule]: '10分で代わる',
    });
    await expect(page.getByLabel(ui.live.name, { exact: true }).first()).toHaveValue('佐藤');
  });
});

test('設定をファイルにし、別の端末で読むと、同じ設定になる', async ({ page, browser }) => {
  await set(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: settings.export }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('kizen-settings.json');
  const path = await file.path();
  const kept = await storedNow(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(new URL('./#/settings', page.url().split('#')[0]).href);
  await other.getByLabel(settings.import).setInputFiles(path);
  await expect(other.getByRole('alert')).toContainText('「国保・年金課」');
  await other.getByRole('button', { name: settings.take }).click();
  await save(other).click();
  await expect(other.getByText(settings.saved, { exact: true })).toBeVisible({ timeout: 90_000 });
  expect(await storedNow(other)).toEqual(kept);
  await context.close();
});
