import type { Page } from '@playwright/test';
import words from '../../locales/ja/ui.json' with { type: 'json' };
import { atHome, type Screen } from './support/screen';
import { closed, done, noted, tapped, toldBy, walk } from './support/steps';
import {
  chained,
  databaseRows,
  expectTold,
  journalRows,
  journalText,
  started,
} from './support/storedLog';
import { expect, test } from './support/test';

const refuseDatabase = (page: Page) =>
  page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });

const refuseFiles = (page: Page) =>
  page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });

const STEPS = [
  noted('manner.shouting', 'initialResponse'),
  tapped('matter.settled', 'aftermath'),
  done('record'),
  closed,
];

async function walked(page: Page): Promise<{ screen: Screen; id: string }> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, STEPS);
  expect(screen.walked).toHaveLength(2 + STEPS.length);
  return { screen, id: await screen.encounterId() };
}

const told = [started('counter'), ...toldBy(STEPS)];

/** A page of the same origin without the application, and without what was broken in the other. */
async function bystander(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('emergency.css');
  return other;
}

const says = (page: Page, sentence: string) =>
  expect(page.locator('[data-notice="storage"]').filter({ hasText: sentence })).toBeVisible();

test('データベースが使えないとき：控えに書き、画面がそう言う', async ({ page }) => {
  await refuseDatabase(page);
  const { screen, id } = await walked(page);
  await screen.saved();
  await says(page, words.storage.indexedDbRefused);
  const other = await bystander(page);
  expect(await databaseRows(other)).toEqual([]);
  expectTold(chained(journalRows(await journalText(other)), id), told);
});

test('控えが使えないとき：データベースに書き、画面がそう言う', async ({ page }) => {
  await refuseFiles(page);
  const { screen, id } = await walked(page);
  await screen.saved();
  await says(page, words.storage.opfsRefused);
  await test.step('使えるとは言わない', async () => {
    await page.locator('[data-home]').click();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect(page.locator('[data-ready]')).toHaveAttribute('data-ready', 'false');
  });
  const other = await bystander(page);
  expect(await journalText(other)).toBe('');
  expectTold(chained(await databaseRows(other), id), told);
});

test('どちらも使えないとき：紙に書けと言い、案内は最後まで動く', async ({ page }) => {
  await refuseDatabase(page);
  await refuseFiles(page);
  await walked(page);
  await says(page, words.storage.noStorage);
  await expect(page.locator('[data-save]')).toHaveText(words.save.unstored);
  const other = await bystander(page);
  expect(await journalText(other)).toBe('');
  expect(await databaseRows(other)).toEqual([]);
});

test('片方が戻れば、欠けた記録は控えから戻り、そのことが残る', async ({ context, page }) => {
  await refuseDatabase(page);
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('judgement.requested');
  await screen.stateIs('judgement.manner');
  await screen.saved();
  const url = page.url();
  const id = await screen.encounterId();
  await page.close();
  const again = await context.newPage();
  await again.goto(url);
  await expect(again.locator('main')).toHaveAttribute('data-state', 'judgement.manner');
  await expect(again.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  const entries = chained(await databaseRows(again), id);
  expectTold(entries, [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['store.repaired', 'officer', { from: 'opfs', to: 'indexedDb', entries: 2 }],
  ]);
  expect(journalRows(await journalText(again))).toHaveLength(entries.length);
});
