import type { Page } from '@playwright/test';
import words from '../../locales/ja/custody.json' with { type: 'json' };
import { letPass, MINUTE, movableClock } from './support/clock';
import { protect, talkWith, unlock } from './support/protection';
import { atHome, type Screen } from './support/screen';
import { expect, test } from './support/test';

const NOTE = '覆いの下には何も残らない';

async function protectedHome(page: Page): Promise<Screen> {
  await movableClock(page);
  const screen = await atHome(page);
  await protect(page);
  return screen;
}

const cover = (page: Page, kind: 'live' | 'pin') => page.locator(`main[data-cover="${kind}"]`);

async function setPin(page: Page, digits: string): Promise<void> {
  await page.locator('[data-notice="lock"] a[href="#/protection"]').click();
  await unlock(page);
  const form = page.locator('form[data-pin]');
  await form.locator('[name="pin"]').fill(digits);
  await form.locator('[type="submit"]').click();
  await expect(form.locator('[role="status"]')).toHaveText(words.pin.set);
}

const tryPin = async (page: Page, digits: string) => {
  await cover(page, 'pin').locator('[name="pin"]').fill(digits);
  await cover(page, 'pin').locator('[type="submit"]').click();
};

test('応対中に15分触らないと覆われ、時計は見え、押すだけで戻る', async ({ page }) => {
  const screen = await protectedHome(page);
  await talkWith(screen, NOTE);
  await screen.tap('progress.stalled');
  await letPass(page, 14 * MINUTE);
  await expect(page.locator('.timeline')).toContainText(NOTE);
  await page.mouse.wheel(0, 1);
  await letPass(page, 15 * MINUTE);
  await expect(cover(page, 'live')).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain(NOTE);
  expect(await page.content()).not.toContain(NOTE);
  await expect(cover(page, 'live').locator('.time')).toHaveText(/^\d\d:\d\d$/);
  await expect(cover(page, 'live').locator('[data-deadline]')).toContainText('残り');
  await page.getByRole('button', { name: words.cover.back }).click();
  await screen.stateIs('initialResponse');
  await expect(page.locator('.timeline')).toContainText(NOTE);
});

test('終わった応対は15分で閉じ、開くにはパスフレーズが要る', async ({ page }) => {
  const screen = await protectedHome(page);
  const id = await talkWith(screen, NOTE);
  await screen.tap('matter.settled');
  await screen.saved();
  await letPass(page, 15 * MINUTE);
  await expect(page.locator('main')).toHaveAttribute('data-state', 'shut');
  expect(await page.content()).not.toContain(NOTE);
  await unlock(page);
  await screen.stateIs('aftermath');
  expect(await screen.encounterId()).toBe(id);
});

test('鍵を開けているあいだは、案件の回数と分も出る。閉じれば、どれも分からない', async ({
  page,
}) => {
  const screen = await protectedHome(page);
  const totals = page.locator('[data-totals]');
  await talkWith(screen, NOTE);
  await letPass(page, 10 * MINUTE);
  await screen.tap('matter.settled');
  await screen.saved();
  await page.goto('.');
  await page.reload();
  await expect(page.locator('[data-resume]')).toHaveCount(1);
  await expect(totals).toHaveCount(0);
  await page.locator('[data-notice="lock"] a[href="#/protection"]').click();
  await unlock(page);
  await page.locator('[data-home]').click();
  await expect(totals).toHaveText(/^1回・計1[01]分$/);
});

test('一覧は3分で覆われ、番号で戻り、5回違うとパスフレーズに戻る', async ({ page }) => {
  await protectedHome(page);
  await setPin(page, '２４６８');
  await page.locator('[data-home]').click();
  await letPass(page, 3 * MINUTE);
  await expect(cover(page, 'pin')).toBeVisible();
  await tryPin(page, '1111');
  await expect(cover(page, 'pin').locator('[role="alert"]')).toContainText('あと4回');
  await tryPin(page, '2468');
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'open');
  await letPass(page, 3 * MINUTE);
  for (let i = 0; i < 5; i += 1) await tryPin(page, '1111');
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'locked');
  await letPass(page, 3 * MINUTE);
  await expect(page.locator('[data-cover]')).toHaveCount(0);
});

test('番号は読み込み直すと消え、どこにも書かれない', async ({ page }) => {
  await protectedHome(page);
  await setPin(page, '83729164');
  const kept = await page.evaluate(async () =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain('83729164');
  await page.reload();
  await page.locator('[data-home]').click();
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'locked');
});

test('引渡しの画面：応対中は覆い、終わったものは閉じて、どちらも中身を残さない', async ({
  page,
}) => {
  const screen = await protectedHome(page);
  const id = await talkWith(screen, NOTE);
  await page.goto(`#/keep/${id}`);
  await expect(page.locator('[data-record-files]')).toBeVisible();
  expect(await page.content()).toContain(NOTE);
  await letPass(page, 30 * MINUTE);
  await expect(cover(page, 'live')).toBeVisible();
  expect(await page.content()).not.toContain(NOTE);
  // Looking at it again lifts nothing.
  await letPass(page, 30 * MINUTE);
  await expect(cover(page, 'live')).toBeVisible();
  expect(await page.content()).not.toContain(NOTE);
  await page.getByRole('button', { name: words.cover.back }).click();
  await expect(page.locator('[data-record-files]')).toBeVisible();

  await page.goto(`#/e/${id}`);
  await screen.tap('matter.settled');
  await screen.saved();
  // The key is in memory still, and the office's key was never opened.
  await page.goto(`#/keep/${id}`);
  await expect(page.locator('[data-record-files]')).toBeVisible();
  await letPass(page, 30 * MINUTE);
  await expect(page.locator('[data-unlock]')).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'keep');
  expect(await page.content()).not.toContain(NOTE);
  await unlock(page);
  await expect(page.locator('[data-record-files]')).toBeVisible();
});

test('鍵を閉じると、ほかの画面の鍵も閉じ、そこで終えた応対も開かない', async ({
  page,
  context,
}) => {
  const screen = await protectedHome(page);
  const id = await talkWith(screen, NOTE);
  const other = await context.newPage();
  const theirs = new (screen.constructor as typeof Screen)(other);
  await other.goto(new URL(`#/e/${id}`, page.url()).href);
  await expect(other.locator('main')).toHaveAttribute('data-state', 'initialResponse');
  await other.getByRole('button', { name: /この画面で続ける/ }).click();
  await theirs.tap('matter.settled');
  await theirs.saved();
  await page.goto('#/protection');
  await unlock(page);
  await other.goto('#/protection');
  await expect(page.locator('[data-lock-now]')).toBeVisible();
  await unlock(other);
  await expect(other.locator('[data-lock-now]')).toBeVisible();
  await page.locator('[data-lock-now]').click();
  await expect(other.locator('[data-lock="locked"]')).toBeVisible();
  for (const one of [page, other]) {
    await one.locator('[data-home]').click();
    await expect(one.locator('[data-locked]')).toHaveCount(1);
    await one.locator(`[data-resume="${id}"]`).click();
    await expect(one.locator('main')).toHaveAttribute('data-state', 'shut');
    expect(await one.content()).not.toContain(NOTE);
  }
});

test('保護していない端末は、これまでどおり閉じない', async ({ page }) => {
  await movableClock(page);
  const screen = await atHome(page);
  await talkWith(screen, NOTE);
  await letPass(page, 60 * MINUTE);
  await screen.stateIs('initialResponse');
  await expect(page.locator('.timeline')).toContainText(NOTE);
});
