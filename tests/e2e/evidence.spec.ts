import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { closedRecord, NOTE, saving, textOf } from './support/keeping';
import { protect, unlock } from './support/protection';
import { atHome } from './support/screen';
import { expect, test } from './support/test';

test('開示の写し：伏せた言葉は入らず、照合ページは残りを認める', async ({ page, context }) => {
  const screen = await atHome(page);
  await protect(page);
  const { code } = await closedRecord(screen);
  await page.locator('[data-copy] summary').click();
  await page.locator('[name="withholdNames"]').check();
  await page.locator('[data-copy-line="1"] select').selectOption('noWords');
  const download = await saving(page, '[data-save-copy]');
  expect(download.suggestedFilename()).toBe(`kizen-copy-${code}.json`);
  const text = await textOf(download);
  expect(text).not.toContain('世田谷次郎');
  expect(text).toContain('"matter.settled"');

  const verifier = await context.newPage();
  await verifier.goto('verify.html');
  await verifier.locator('#file').setInputFiles(await download.path());
  await expect(verifier.locator('.good').first()).toBeVisible();
  await expect(verifier.locator('strong')).toHaveText(code);
  await expect(verifier.locator('#out')).toContainText('data.text: ■');
  await verifier.locator('#code').fill(code.toLowerCase());
  await verifier.locator('#code').blur();
  await expect(verifier.locator('section .good')).toContainText('一致します');
  await verifier.locator('#code').fill('22222-22222');
  await verifier.locator('#code').blur();
  await expect(verifier.locator('section .bad')).toContainText('一致しません');
  await verifier.locator('#file').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text.replace('matter.settled', 'matter.resolved')),
  });
  await expect(verifier.locator('.bad')).toContainText('書き換わっています');
  await verifier.close();
});

test('照合ページは、通信のないところで、一枚のファイルのまま動く', async ({ page, context }) => {
  const screen = await atHome(page);
  const { code } = await closedRecord(screen);
  const download = await saving(page, '[data-save-record]');
  const html = await (await page.request.get('verify.html')).text();
  expect(html).not.toMatch(/src=|href=|https?:/);
  const alone = await context.newPage();
  const requests: string[] = [];
  alone.on('request', (request) => void requests.push(request.url()));
  await alone.setContent('<p></p>');
  const path = `${mkdtempSync(`${tmpdir()}/kizen-verify-`)}/verify.html`;
  writeFileSync(path, html);
  await alone.goto(pathToFileURL(path).href);
  await alone.locator('#file').setInputFiles(await download.path());
  await expect(alone.locator('strong')).toHaveText(code);
  await expect(alone.locator('#out')).toContainText(NOTE);
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await alone.close();
});

test('鍵を閉じた端末では、終わった記録の引渡しに所属長のパスフレーズが要る', async ({ page }) => {
  const screen = await atHome(page);
  await protect(page);
  const { code } = await closedRecord(screen);
  await page.reload();
  await expect(page.locator('[data-unlock]')).toBeVisible();
  expect(await page.content()).not.toContain('世田谷次郎');
  await unlock(page);
  await expect(page.locator('[data-head-code]')).toHaveAttribute('data-head-code', code);
  await expect(page.locator('[data-paper-code]')).toHaveAttribute('data-paper-code', code);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.paper')).toBeVisible();
  await expect(page.locator('[data-record-files]')).toBeHidden();
});
