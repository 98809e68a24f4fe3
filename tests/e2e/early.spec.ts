import type { Page, Route } from '@playwright/test';
import card from '../../locales/ja/emergencyCard.json' with { type: 'json' };
import words from '../../locales/ja/encounter.json' with { type: 'json' };
import { Screen } from './support/screen';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

// What the worker keeps never comes late.
test.use({ serviceWorkers: 'block' });

const APPLICATION = /\/assets\/index-[^/]+\.js$/;

/** The first screen as it stands in the page, with the application held back until it is let go. */
async function heldBack(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let free = false;
  await page.route(APPLICATION, (route) => (free ? route.continue() : void held.push(route)));
  await page.goto('.', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-app', 'starting');
  return async () => {
    free = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

test('読み込みの間に押した「窓口」も、一回で応対を始める', async ({ page }) => {
  const letGo = await heldBack(page);
  const screen = new Screen(page);
  await expect(screen.main).toHaveAttribute('data-state', 'home');
  await page.getByRole('button', { name: words.channels.counter }).click();
  await expect(screen.control('encounter.started', 'counter')).toHaveAttribute('data-kept', 'true');
  await expect(screen.main).toHaveAttribute('data-state', 'home');
  await letGo();
  await screen.stateIs('initialResponse');
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [started('counter')]);
});

test('読み込みの間の「繰返し」と緊急も、そのまま引き継がれる', async ({ page }) => {
  const letGo = await heldBack(page);
  const screen = new Screen(page);
  await page.locator('input[name="visit"][value="repeated"]').check();
  await screen.control('emergency.declared').click();
  await screen.control('emergency.declared').click();
  await letGo();
  await screen.stateIs('emergency.call');
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter', 'repeated'),
    ['emergency.declared', 'officer'],
  ]);
});

test('アプリが来なければ、緊急カードになる', async ({ page }) => {
  await page.route(APPLICATION, (route) => route.abort());
  await page.goto('.');
  await expect(page.getByRole('heading', { name: card.title })).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
});

test('応対の住所では、はじめの画面を見せずに待つ', async ({ page }) => {
  const screen = new Screen(page);
  await page.goto('.');
  await screen.tap('encounter.started', 'phone');
  await screen.saved();
  const held: Route[] = [];
  await page.route(APPLICATION, (route) => void held.push(route));
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(screen.main).toBeHidden();
  await Promise.all(held.map((route) => route.continue()));
  await screen.stateIs('initialResponse');
});
