import type { Page } from '@playwright/test';
import words from '../../locales/ja/custody.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { CaseScreen } from './support/caseScreen';
import { letPass, MINUTE, movableClock } from './support/clock';
import { oneIsDestroyed, saving, textOf } from './support/keeping';
import { protect, unlock } from './support/protection';
import { atHome } from './support/screen';
import { expect, test } from './support/test';

const TITLE = 'あの窓口の世田谷花子は無能';
const LINK = 'https://x.example/posts/987654321';
const SAID = [TITLE, '花子', LINK, '987654321'];

async function protectedCase(page: Page): Promise<CaseScreen> {
  await movableClock(page);
  await atHome(page);
  await protect(page);
  const screen = await CaseScreen.handled(page);
  await screen.track('evidence');
  await screen.fill('evidence.recorded', { content: TITLE, address: LINK });
  await screen.tap('evidence.recorded');
  await screen.toBoard();
  await screen.saved();
  return screen;
}

const expectNothingSaid = async (page: Page) => {
  const html = await page.content();
  expect(SAID.filter((word) => html.includes(word))).toEqual([]);
};

async function toKeepPage(page: Page): Promise<void> {
  await page.locator('[data-keep]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'keep');
}

test('投稿の件は、あとで鍵が要ると言い、15分で閉じ、一覧は番号・日・窓口・段階だけになる', async ({
  page,
}) => {
  const screen = await protectedCase(page);
  const id = await screen.encounterId();
  await expect(page.locator('.notices')).toContainText(panels.shutsLater);
  await letPass(page, 14 * MINUTE);
  await screen.stateIs('handling');
  await page.mouse.wheel(0, 1);
  await letPass(page, 15 * MINUTE);
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  await expectNothingSaid(page);

  await page.goto('.');
  const row = page.locator(`li:has([data-resume="${id}"])`);
  await expect(row.locator('[data-locked]')).toHaveText(ui.lock.mark);
  await expect(row).not.toContainText('残り');
  await expectNothingSaid(page);
  await page.locator(`[data-resume="${id}"]`).click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  await unlock(page);
  await screen.stateIs('handling');
  expect(await screen.encounterId()).toBe(id);
  await screen.track('evidence');
  await expect(page.locator('[data-evidence="1"]')).toContainText(TITLE);
});

test('写しは題名と住所を伏せ、照合ページが認める。刷ったことは残る', async ({ page, context }) => {
  const screen = await protectedCase(page);
  const line = page.locator('[data-head-code]');
  const code = (await line.getAttribute('data-head-code')) ?? '';
  await screen.track('notice');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator('[data-sheet-link="formOne"]').click();
  await page.locator('[data-print]').click();
  await page.locator('.paper-tools a').click();
  await screen.toBoard();
  await toKeepPage(page);
  await expect(page.locator('.paper h2')).toContainText('投稿の件の記録');
  await expect(page.locator('[data-copy-line]')).toHaveCount(4);
  await expect(page.locator('[data-not-yet]')).toHaveText(words.toOffice.notYet);
  await page.locator('[data-copy] summary').click();
  await expect(page.locator('[data-copy-line="3"]')).toContainText(TITLE);
  await page.locator('[data-copy-line="3"] select').selectOption('noWords');
  const download = await saving(page, '[data-save-copy]');
  const text = await textOf(download);
  expect(SAID.filter((word) => text.includes(word))).toEqual([]);
  expect(text).toContain('"evidence.recorded"');
  expect(text).toContain('"data.platform"');
  const verifier = await context.newPage();
  await verifier.goto('verify.html');
  await verifier.locator('#file').setInputFiles(await download.path());
  await expect(verifier.locator('strong')).toHaveText(code);
  await expect(verifier.locator('#out')).toContainText('data.address: ■');
  await verifier.close();
  await page.goto('#/keeping');
  await expect(page.locator('[data-access="print"]')).toHaveCount(1);
  await expect(page.locator('[data-access="redactedCopy"]')).toHaveCount(1);
});

test('続きを別の端末へ渡すと、渡した端末は見るだけになる', async ({ page, browser }) => {
  await protectedCase(page);
  await toKeepPage(page);
  await page.locator('[data-to-device] summary').click();
  await page.locator('[data-hand-over]').click();
  await expect(page.locator('[data-frames] svg')).toBeVisible();
  const phrase = (await page.locator('[data-phrase]').getAttribute('data-phrase')) ?? '';
  const download = await saving(page, '[data-hand-over-file]');

  const context = await browser.newContext({ viewport: { width: 1180, height: 820 } });
  const other = await context.newPage();
  await movableClock(other);
  await other.goto(new URL('.', page.url().split('#')[0]).href);
  await protect(other);
  await other.goto('#/keeping');
  await other
    .locator('[data-take-in-part] input[type="file"]')
    .setInputFiles(await download.path());
  await other.locator('[name="phrase"]').fill(phrase);
  await other.getByRole('button', { name: words.takeIn.tryPhrase }).click();
  await expect(other.locator('[data-fate]')).toHaveAttribute('data-fate', 'new');
  await other.locator('[data-take-in]').click();
  await other.locator('[data-home]').click();
  await other.locator('[data-resume]').click();
  const theirs = new CaseScreen(other);
  await theirs.stateIs('handling');
  await theirs.track('evidence');
  await expect(other.locator('[data-evidence="1"]')).toContainText(LINK);
  await theirs.toBoard();
  await theirs.search('x', 'notFound');
  await theirs.saved();
  await context.close();

  await page.locator('[data-handed]').click();
  const row = page.locator('[data-resume]');
  await row.click();
  await unlock(page);
  await expect(page.locator('[data-notice="handedOver"]')).toHaveText(panels.readOnly.handedOver);
  await expect(page.locator('[data-event]')).toHaveCount(0);
});

test('閉じた件は引渡しを確かめられ、七日で消え、投稿の件が一つあったことだけが残る', async ({
  page,
}) => {
  await movableClock(page);
  const screen = await CaseScreen.opened(page);
  await screen.tap('relation.judged', 'outside');
  await screen.stateIs('closed');
  await screen.saved();
  const id = await screen.encounterId();
  const line = page.locator('[data-head-code]');
  await expect(line).toBeVisible();
  await toKeepPage(page);
  await expect(page.locator('[data-to-device]')).toHaveCount(0);
  const code = (await line.getAttribute('data-head-code')) ?? '';
  const office = page.locator('[data-to-office]');
  await office.locator('[name="code"]').fill(code);
  await office.locator('[data-confirm-handover]').click();
  await expect(office.locator('[data-purge]')).toContainText('あと7日');
  await page.goto('.');
  await letPass(page, 7 * 24 * 60 * MINUTE + MINUTE);
  await page.reload();
  await oneIsDestroyed(page, ' 1');
  await page.locator('[data-home]').click();
  await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(0);
});
