import { atHome } from './support/screen';
import { expect, test } from './support/test';

const CSV = [
  '部署,電話番号',
  '庁舎管理担当課,03-0000-5678 内線12',
  '地域課,03-0000-7777',
  '番号のない課,',
  '"閉じない課,1234',
  '地　域　課,03-0000-8888',
].join('\r\n');

const choose = (page: import('@playwright/test').Page, name: string, bytes: string | Buffer) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes as string) });

test('相手先ごとに、何のためか・根拠・番号。ない番号は、ないと言う', async ({ page }) => {
  await atHome(page);
  await page.locator('header a[href="#/contacts"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'contacts');
  await expect(page.locator('[data-office]')).toHaveCount(17);
  await expect(page.locator('[data-office] [data-unset]')).toHaveCount(17);
  await expect(page.locator('[data-office="legalUnit"]')).toContainText('区政情報課法規係');

  await page.locator('.lead a').click();
  await page.locator('[name="number.generalAffairs"]').fill('内線 2101');
  await page.locator('[name="consultation"]').fill('係長、いなければ庶務担当');
  await page.locator('[data-save-settings]').click();
  await page.locator('[data-saved="saved"]').waitFor();
  await page.goto('.#/contacts');
  const call = page.locator('[data-office="generalAffairs"] a.call');
  await expect(call).toHaveAttribute('href', 'tel:2101');
  await expect(call).toContainText('内線 2101');
  await expect(page.locator('[data-office] [data-unset]')).toHaveCount(16);
  await expect(page.locator('.written')).toHaveText('係長、いなければ庶務担当');

  await page.locator('[data-office="generalAffairs"] .rests a').first().click();
  await expect(page.locator('.card[data-rests="2.4.1"]')).toContainText('総務課へ報告する');
});

test('ファイルの壊れた行は一行ずつ言い、読めた行だけ取り込み、いまの番号は失わない', async ({
  page,
}) => {
  await page.goto('.#/contacts');
  await choose(page, 'contacts.csv', CSV);
  const rows = page.locator('.import');
  await expect(rows).toHaveAttribute('data-good', '2');
  await expect(rows).toHaveAttribute('data-bad', '3');
  await expect(rows.locator('[data-wrong="number"]')).toHaveText(/4行目.*番号がない.*番号のない課/);
  await expect(rows.locator('[data-wrong="quote"]')).toHaveText(/5行目.*閉じない課/);
  await expect(rows.locator('[data-wrong="twice"]')).toHaveText(/6行目.*3行目と同じ名前/);
  // Nothing is taken before somebody says so.
  await expect(page.locator('a.call')).toHaveCount(0);
  await page.locator('[data-take-contacts]').click();
  await expect(page.locator('[data-import]')).toHaveAttribute('data-import', 'importTaken');
  await expect(page.locator('[data-office="buildingAdministration"] a.call')).toHaveAttribute(
    'href',
    'tel:0300005678,12',
  );
  await expect(page.locator('.links')).toContainText(['地域課']);
  // The rows to mend stay in sight, and can be carried away.
  await expect(rows).toHaveAttribute('data-bad', '3');
  const download = page.waitForEvent('download');
  await rows.locator('button.plain').click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8').split('\r\n').slice(0, 3)).toEqual([
    '\ufeff番号のない課,',
    '"閉じない課,1234',
    '地　域　課,03-0000-8888',
  ]);

  await page.reload();
  await expect(page.locator('a.call')).toHaveCount(1);
  await choose(page, 'other.csv', '庁舎管理担当課,99\n');
  await expect(page.locator('.import')).toContainText('03-0000-5678 内線12 から変わる');
  await expect(page.locator('a.call')).toContainText('03-0000-5678');
});

test('連絡先でないファイルは断り、Shift_JIS は読める', async ({ page }) => {
  await page.goto('.#/contacts');
  await choose(page, 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  await expect(page.locator('.copy [role="alert"]')).toContainText('読めません');
  const sjis = Buffer.from([0x91, 0x8d, 0x96, 0xb1, 0x89, 0xdb, 0x2c, 0x32, 0x31, 0x30, 0x31]);
  await choose(page, 'sjis.csv', sjis);
  await expect(page.locator('.import')).toHaveAttribute('data-good', '1');
  await expect(page.locator('.import')).toContainText('総務課');
});

test('書き出したファイルは、そのまま読み戻せる', async ({ page }) => {
  await page.goto('.#/contacts');
  await choose(page, 'contacts.csv', CSV);
  await page.locator('[data-take-contacts]').click();
  await page.locator('[data-import="importTaken"]').waitFor();
  const download = page.waitForEvent('download');
  await page.locator('.copy button.choice').click();
  const path = await (await download).path();
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.locator('.import')).toHaveAttribute('data-good', '2');
  await expect(page.locator('.import')).toHaveAttribute('data-bad', '0');
  await expect(page.locator('.import li small')).toHaveText(['同じ', '同じ']);
});
