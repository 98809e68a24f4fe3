import type { Page } from '@playwright/test';
import words from '../../locales/ja/proof.json' with { type: 'json' };
import { expect, test } from './support/test';

/** A proof walks every path; on a busy machine that is more than the usual patience. */
const PATIENCE = 120_000;

const panel = (page: Page) => page.locator('[data-proof]');

async function openSettings(page: Page): Promise<void> {
  await page.goto('.');
  await page.locator('header a[href="#/settings"]').click();
  await expect(page.locator('[name="figure.orders"]')).toBeVisible();
}

async function askFor(page: Page, figure: string, value: string): Promise<void> {
  await page.locator(`[name="figure.${figure}"]`).fill(value);
  await page.locator('[data-save-settings]').click();
}

/** The number of orders that an encounter begun now is asked for. */
async function ordersInForce(page: Page): Promise<string | null> {
  await page.reload();
  const field = page.locator('[name="figure.orders"]');
  await expect(field).toBeVisible();
  return field.inputValue();
}

test('数字を変えると、すべての道を確かめてから使い始め、数えた道を見せる', async ({ page }) => {
  test.setTimeout(2 * PATIENCE);
  await openSettings(page);
  await page.locator('[name="name"]').fill('国保・年金課');
  await askFor(page, 'orders', '5');
  await expect(panel(page)).toHaveAttribute('data-proof', 'walking');
  await expect(page.locator('[data-saved]')).toHaveText(words.othersSaved);
  await expect(panel(page).getByRole('progressbar')).toBeVisible();

  await expect(panel(page)).toHaveAttribute('data-proof', 'held', { timeout: PATIENCE });
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved');
  const counted = (await panel(page).locator('[data-counted]').textContent()) ?? '';
  const [states = 0, paths = 0] = [...counted.matchAll(/\d[\d,]*/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  );
  expect(states).toBeGreaterThan(12_000);
  expect(paths).toBeGreaterThan(100_000);
  await panel(page).locator('summary').click();
  await expect(panel(page).locator('[data-rule]')).toHaveCount(13);
  await expect(panel(page).locator('[data-holds="true"]')).toHaveCount(13);
  expect(await ordersInForce(page)).toBe('5');
  expect(await page.locator('[name="name"]').inputValue()).toBe('国保・年金課');
  console.info(`${states} situations, ${paths} paths in the browser`);
});

test('確かめる間に離れ、読み込み直しても失われない。やめれば元の数字', async ({ page }) => {
  await openSettings(page);
  await askFor(page, 'orders', '4');
  await expect(panel(page)).toHaveAttribute('data-proof', 'walking');
  await page.locator('[data-home]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'home');

  await openSettings(page);
  await expect(panel(page)).toHaveAttribute('data-proof', 'walking');
  await expect(page.locator('[name="figure.orders"]')).toHaveValue('4');
  await page.reload();
  await expect(panel(page)).toHaveAttribute('data-proof', 'walking');
  await panel(page).getByRole('button', { name: words.cancel }).click();
  await expect(panel(page)).toHaveAttribute('data-proof', 'cancelled');
  await expect(page.locator('[name="figure.orders"]')).toHaveValue('3');
  expect(await ordersInForce(page)).toBe('3');
  await expect(panel(page)).toHaveAttribute('data-proof', 'idle');
});

/** Whatever keeps the worker from its work: it is said, and the figures stay. */
async function cannotProve(page: Page): Promise<void> {
  await openSettings(page);
  await askFor(page, 'orders', '2');
  await expect(panel(page)).toHaveAttribute('data-proof', 'failed');
  await expect(panel(page).getByRole('alert')).toHaveText(words.failed);
  await expect(panel(page).getByRole('button', { name: words.again })).toBeVisible();
  await panel(page).getByRole('button', { name: words.cancel }).click();
  expect(await ordersInForce(page)).toBe('3');
}

test('働き手を作らせない端末は、そう言い、元の数字のまま', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends window.Worker {
      constructor(script: string | URL, options?: WorkerOptions) {
        if (String(script).includes('prove')) throw new DOMException('refused', 'SecurityError');
        super(script, options);
      }
    };
  });
  await cannotProve(page);
});

test.describe(() => {
  // What the service worker has stored would come all the same.
  test.use({ serviceWorkers: 'block' });

  test('働き手が読み込めない端末は、そう言い、元の数字のまま', async ({ page }) => {
    await page.route('**/prove.worker-*', (route) => route.abort());
    await cannotProve(page);
  });
});

test('数字が同じなら、すぐ保存する。設定を開き直しても、前の設定が残っている', async ({ page }) => {
  await openSettings(page);
  await page.locator('[name="place"]').fill('第1庁舎 1階');
  await page.locator('[data-save-settings]').click();
  await expect(page.locator('[data-saved]')).toHaveAttribute('data-saved', 'saved');
  await expect(panel(page)).toHaveAttribute('data-proof', 'idle');
  for (let times = 0; times < 3; times += 1) {
    await page.locator('[data-home]').click();
    await page.locator('header a[href="#/settings"]').click();
    await expect(page.locator('[name="place"]')).toHaveValue('第1庁舎 1階');
  }
});
