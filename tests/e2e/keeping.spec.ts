import type { Browser, Page } from '@playwright/test';
import words from '../../locales/ja/custody.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { letPass, MINUTE, movableClock } from './support/clock';
import {
  closedRecord,
  NOTE,
  oneIsDestroyed,
  preparedHandOver,
  saving,
  textOf,
} from './support/keeping';
import { protect, talkWith, unlock } from './support/protection';
import { atHome, type Screen } from './support/screen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const DAY = 24 * 60 * MINUTE;

/** Another tablet: nothing in common but the address. */
async function anotherTablet(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const other = await context.newPage();
  await other.goto(new URL('.', page.url().split('#')[0]).href);
  return other;
}

const takeFile = async (page: Page, path: string) => {
  await page.locator('[data-take-in-part] input[type="file"]').setInputFiles(path);
};

test('控えを取り、別の端末に戻す：何が入るかを見てから、丸ごと', async ({ page, browser }) => {
  const screen = await atHome(page);
  const id = await talkWith(screen, NOTE);
  await page.locator('[data-home]').click();
  await page.locator('[data-notice="lock"] a[href="#/keeping"]').click();
  await expect(page.locator('[data-last-backup="none"]')).toHaveText(words.backup.never);
  await page.locator('[name="who"]').fill('係長 佐藤');
  const download = await saving(page, '[data-backup-plain]');
  expect(download.suggestedFilename()).toMatch(/^kizen-backup-\d{4}-\d\d-\d\d\.json$/);
  await expect(page.locator('[data-backup] [role="status"]')).toContainText('1件');
  await expect(page.locator('[data-last-backup]')).toContainText('1件');

  const other = await anotherTablet(browser, page);
  await other.goto('#/keeping');
  await takeFile(other, await download.path());
  await expect(other.locator('[data-preview="1"] li')).toHaveAttribute('data-fate', 'new');
  await other.locator('[data-take-in]').click();
  await expect(other.locator('[data-take-in-part] [role="status"]')).toContainText(
    '1件を取り込みました',
  );
  await expect(other.locator('[data-take-in-part] [role="alert"]')).toHaveCount(0);
  await other.locator('[data-home]').click();
  await other.locator(`[data-resume="${id}"]`).click();
  await expect(other.locator('.timeline')).toContainText(NOTE);
  expect(await storedLog(other, id)).toHaveLength(2);
  await other.close();
  await page.reload();
  await expect(page.locator('[data-access="backup"]')).toContainText('係長 佐藤');
});

test('応対中の記録を、合言葉とファイルで別の端末へ：渡した端末は鍵を閉じ、見るだけ、消せる', async ({
  page,
  browser,
}) => {
  const screen = await atHome(page);
  await protect(page);
  const id = await talkWith(screen, NOTE);
  const phrase = await preparedHandOver(page);
  expect(phrase).toMatch(/^\w{5}-\w{5}$/);
  const download = await saving(page, '[data-hand-over-file]');
  expect(await textOf(download)).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);

  const other = await anotherTablet(browser, page);
  const theirs = new (screen.constructor as typeof Screen)(other);
  await protect(other);
  await other.goto('#/keeping');
  await takeFile(other, await download.path());
  await expect(other.locator('[data-refused="needsPhrase"]')).toBeVisible();
  await other.locator('[name="phrase"]').fill('22222-22222');
  await other.getByRole('button', { name: words.takeIn.tryPhrase }).click();
  await expect(other.locator('[data-refused="wrongPhrase"]')).toBeVisible();
  await other.locator('[name="phrase"]').fill(phrase.toLowerCase().replace('-', ' '));
  await other.getByRole('button', { name: words.takeIn.tryPhrase }).click();
  await other.locator('[data-take-in]').click();
  await other.locator('[data-home]').click();
  await other.locator(`[data-resume="${id}"]`).click();
  await theirs.stateIs('initialResponse');
  await expect(other.locator('.timeline')).toContainText(NOTE);
  await theirs.tap('judgement.requested');
  await theirs.stateIs('judgement.manner');
  await theirs.saved();
  await other.close();

  await page.locator('[data-handed]').click();
  await expect(page.locator('[data-locked]')).toHaveCount(1);
  await page.reload();
  await page.locator(`[data-resume="${id}"]`).click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  expect(await page.content()).not.toContain(NOTE);
  await unlock(page);
  await expect(page.locator('[data-notice="handedOver"]')).toHaveText(panels.readOnly.handedOver);
  await expect(page.locator('[data-event]')).toHaveCount(0);
  await page.goto(`#/keep/${id}`);
  const line = page.locator('[data-head-code]');
  const code = (await line.getAttribute('data-head-code')) ?? '';
  await page.locator('[data-to-office] [name="code"]').fill(code);
  await page.locator('[data-confirm-handover]').click();
  await expect(page.locator('[data-to-office] [data-purge]')).toContainText('あと7日');
});

test('引渡しを確かめると日数が出て、七日で消え、訪れたことだけが残る', async ({ page }) => {
  await movableClock(page);
  const screen = await atHome(page);
  const { id, code } = await closedRecord(screen);
  const office = page.locator('[data-to-office]');
  await office.locator('[name="code"]').fill('22222-22222');
  await office.locator('[data-confirm-handover]').click();
  await expect(office.locator('[role="alert"]')).toHaveText(words.toOffice.wrong);
  await office.locator('[name="code"]').fill(code.toLowerCase().replace('-', ''));
  await office.locator('[data-confirm-handover]').click();
  await expect(office.locator('[data-purge]')).toContainText('あと7日');
  await page.goto('#/keeping');
  await expect(page.locator('[data-retention] [data-purge]')).toContainText('あと7日で消す');
  await page.goto('.');
  await letPass(page, 6 * DAY);
  await page.reload();
  await page.waitForTimeout(5_000);
  await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(1);
  await letPass(page, DAY + MINUTE);
  await page.reload();
  await oneIsDestroyed(page, '窓口 1');
  await page.locator('[data-home]').click();
  await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(0);
  await page.goto(`#/keep/${id}`);
  await expect(page.locator('[role="alert"]')).toHaveText(words.keep.missing);
});

test('この端末の記録を消去：言葉を入れ、もう一度押して、はじめて消える', async ({ page }) => {
  const screen = await atHome(page);
  await talkWith(screen, NOTE);
  await page.goto('#/keeping');
  await page.locator('[data-erase] summary').click();
  await expect(page.locator('[data-erase-ask]')).toBeDisabled();
  await page.locator('[name="erase"]').fill('消去');
  await page.locator('[data-erase-ask]').click();
  await page.locator('[data-erase-now]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'home');
  await expect(page.locator('[data-first-run]')).toBeVisible();
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('kizen', { create: true });
    const texts: string[] = [];
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
      texts.push(await (await (await folder.getFileHandle(name)).getFile()).text());
    }
    return texts.join();
  });
  expect(left).not.toContain('世田谷');
});

test('壊れた・よその・書き換わったファイルは、何も変えずに断る', async ({ page }) => {
  await page.goto('#/keeping');
  const give = (text: string) =>
    page
      .locator('[data-take-in-part] input[type="file"]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const cases = [
    ['<img src=x onerror=alert(1)>', 'notOurs'],
    ['{"format":"kizen-backup","version":9}', 'newer'],
    ['{"format":"kizen-copy","version":1}', 'copy'],
    [`{"format":"kizen-backup","a":${'['.repeat(99)}${']'.repeat(99)}}`, 'tooLarge'],
    ['x'.repeat(8 * 1024 * 1024 + 1), 'tooLarge'],
    ['{"format":"kizen-backup","version":1,"digest":"0"}', 'tampered'],
  ] as const;
  for (const [text, why] of cases) {
    await give(text);
    await expect(page.locator(`[data-refused="${why}"]`)).toBeVisible();
    await expect(page.locator('[data-preview]')).toHaveCount(0);
  }
  expect(cases).toHaveLength(6);
});
