import type { Page } from '@playwright/test';
import english from '../../locales/en/sheet.json' with { type: 'json' };
import words from '../../locales/ja/sheet.json' with { type: 'json' };
import { hasPdftotext, NO_PDFTOTEXT } from '../../scripts/pdftotext.mjs';
import { printedPages } from './support/printed';
import { expect, test } from './support/test';

test.beforeAll(() => {
  if (!hasPdftotext()) throw new Error(NO_PDFTOTEXT);
});

const together = (text: string): string => text.replaceAll(/\s/g, '');

const SECTION = {
  name: '国保・年金課 国保窓口',
  place: '世田谷区役所 第1庁舎 1階 3番窓口',
  callback: '03-0000-1234',
  supportExtension: '2345',
  swapRule: '大声が続けば10分で代わる。',
};
const POLICY = '暴言には二人で当たる。30分で打ち切る。';

async function setUp(page: Page): Promise<void> {
  await page.goto('./#/settings');
  for (const [name, text] of Object.entries({ ...SECTION, policy: POLICY })) {
    await page.locator(`[name="${name}"]`).fill(text);
  }
  for (const [at, [role, name]] of [
    ['head', '鈴木 一郎'],
    ['facility', '佐藤 花子'],
  ].entries()) {
    await page
      .locator('[name="person.role"]')
      .nth(at)
      .selectOption(role ?? '');
    await page
      .locator('[name="person.name"]')
      .nth(at)
      .fill(name ?? '');
  }
  const folds = page.locator('details', {
    has: page.locator('[name="phrase:warning.general/ja"]'),
  });
  // One in another: the words, and in it those of one language.
  for (const fold of await folds.all()) await fold.locator('> summary').click();
  await page
    .locator('[name="phrase:warning.general/ja"]')
    .fill('{{act}}が続けば、ここで対応を終えます。');
  await page.locator('[data-save-settings]').click();
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved');
}

test('紙の流れ図：応対はA4で２枚、炎上等は３枚目。この職場の場所・番号・人・言葉・数字が入る', async ({
  page,
}) => {
  await setUp(page);
  await page.goto('./#/sheet');
  await expect(page.locator('main')).toHaveAttribute('data-state', 'sheet');
  await expect(page.locator('.sheet')).toHaveCount(3);
  const pages = await printedPages(page);
  expect(pages).toHaveLength(3);
  const [front = '', back = '', third = ''] = pages;

  for (const text of Object.values(SECTION)) expect(front).toContain(together(text));
  expect(front).toContain('鈴木一郎');
  expect(front).toContain('佐藤花子');
  expect(front).toContain('すぐ通報する');
  expect(front).toContain('これで終わります。お引き取りください。');
  // The section's own words, and the guidance's where it has none.
  expect(front).toContain(`${words.blank.act}が続けば、`);
  expect(front).toContain(`${words.blank.act}は、おやめください。`);
  expect(front).toContain('そこから30分を目安');
  expect(front).toContain('20分（15～30');
  for (const stage of ['中止の要請', '打切りの予告', '③打切り']) expect(front).toContain(stage);

  for (const stage of ['④退去', '⑤通報']) expect(back).toContain(stage);
  expect(back).toContain('退去命令は3回を目安に');
  for (const n of [1, 2, 3]) expect(back).toContain(`□${n}回目`);
  expect(back).not.toContain('□4回目');
  expect(back).toContain(together(`${SECTION.place}です。`));
  expect(back.split('③で終わる')).toHaveLength(4);
  expect(back).toContain('総務課へ報告する');
  expect(front).toContain('凶器・けが人の有無');
  for (const text of pages) expect(text).not.toMatch(/\{\{|undefined|null/);

  // Where each of it stands in the guidance, on the paper itself.
  for (const place of [
    '暴行・脅迫',
    '第2章(1)②心得1',
    '分）。第2章(3)解説',
    '打ち切る。第2章(3)解説',
    '第2章(2)要求態様解説',
  ])
    expect(front, place).toContain(place);
  for (const place of ['第2章(3)流れ③・手引外', '総務課へ報告する第2章(4)'])
    expect(back.replaceAll('·', '・'), place).toContain(place);

  expect(third).toContain(`職場の対応方針${together('概要版')}`);
  expect(third).toContain(POLICY);
  for (const office of ['総務課', '秘書課', '広報広聴課']) expect(third).toContain(`□${office}`);
  expect(third).toContain('三つの課へ様式１を送るSNSマニュアル3(1)');
  expect(third).toContain('（様式１）');
  for (const n of [1, 7]) expect(third).toContain(`□${n}日目`);
  expect(third).not.toContain('□8日目');
  expect(third.split('□月曜')).toHaveLength(9);
  for (const step of [
    '事実を確かめるSNSマニュアル',
    '証拠を保全するSNS',
    '警察に相談するSNS',
    '弁護士に相談するSNS',
  ])
    expect(third).toContain(step);
});

/** Saves the settings and prints the sheet, page by page. */
async function savedAndPrinted(page: Page) {
  await page.locator('[data-save-settings]').click();
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved');
  await page.goto('./#/sheet');
  await expect(page.locator('.sheet')).toHaveCount(3);
  return printedPages(page);
}

test('相手先の番号がすべて入っていても、応対は２枚、炎上等は１枚に収まる', async ({ page }) => {
  await page.goto('./#/settings');
  const numbers = page.locator('[name^="number."]');
  await expect(numbers.first()).toBeVisible();
  const count = await numbers.count();
  expect(count).toBeGreaterThan(10);
  for (let at = 0; at < count; at += 1) await numbers.nth(at).fill(`5432-${1000 + at}`);
  const pages = await savedAndPrinted(page);
  expect(pages).toHaveLength(3);
  for (let at = 0; at < count; at += 1) expect(pages[1]).toContain(`5432-${1000 + at}`);
});

test('何も設定していなくても同じ枚数に収まり、手で書く欄がある。画面の飾りは刷らない', async ({
  page,
}) => {
  await page.goto('./#/sheet');
  await expect(page.locator('.sheet')).toHaveCount(3);
  const pages = await printedPages(page);
  expect(pages).toHaveLength(3);
  const [front = ''] = pages;
  expect(front).toContain(words.blank.text);
  expect(front).toContain(words.blank.number);
  expect(front).not.toContain(together(words.hint));
  expect(front).not.toContain(words.print);
});

test('英語でも、同じ枚数に収まる', async ({ page }) => {
  await setUp(page);
  await page.goto('./#/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto('./#/sheet');
  await expect(page.locator('[data-side="third"]')).toContainText(english.caseAlso);
  const pages = await printedPages(page);
  expect(pages).toHaveLength(3);
  expect(pages[2]).toContain(together(english.log));
});

test('長い対応方針も、途中で切れない。応対の２枚は変わらない', async ({ page }) => {
  await page.goto('./#/settings');
  const long = `はじめ${'大声には二人で当たる。'.repeat(35)}おわり`;
  await page.locator('[name="policy"]').fill(long);
  const pages = await savedAndPrinted(page);
  expect(pages[1]).toContain('後の仕事');
  expect(pages).toHaveLength(3);
  expect(pages[2]).toContain('当たる。おわり');
  expect(pages[2]).toContain('カスハラの判断');
});

test('刷った紙は、暗い画面でも白地に黒。印刷のボタンは印刷を開く', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.addInitScript(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await page.goto('./#/sheet');
  const [ink, ground] = await page
    .locator('.sheet')
    .first()
    .evaluate((sheet) => {
      const { color, backgroundColor } = getComputedStyle(sheet);
      return [color, backgroundColor];
    });
  expect([ink, ground]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.locator('[data-print]').click();
  await expect(page).toHaveTitle('printed');
});
