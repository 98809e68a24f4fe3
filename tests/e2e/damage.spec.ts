import type { Page } from '@playwright/test';
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { appendNewer, forge, putInDatabase } from './support/forger';
import { atHome, type Screen } from './support/screen';
import { databaseRows, journalRows, journalText, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

/** An encounter of five entries; then the application is gone and a bare page looks on. */
async function written(page: Page): Promise<{ url: string; screen: Screen; id: string }> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('observation.noted', 'manner.shouting');
  await screen.tap('observation.noted', 'manner.striking');
  await screen.tap('matter.settled');
  await screen.stateIs('aftermath');
  await screen.tap('task.done', 'record');
  await screen.saved();
  const url = page.url();
  const id = await screen.encounterId();
  expect(await storedLog(page, id)).toHaveLength(5);
  await page.goto('emergency.css');
  return { url, screen, id };
}

/** The record can be read, nothing can be written, and the sentence says what to do. */
async function readsOnly(page: Page, kind: keyof typeof panels.readOnly): Promise<void> {
  await expect(page.locator(`[data-notice="${kind}"]`)).toHaveText(panels.readOnly[kind]);
  await expect(page.locator('[data-event]')).toHaveCount(0);
  await expect(page.locator('[data-withdraw]')).toHaveCount(0);
  await expect(page.locator('[data-take-over]')).toHaveCount(0);
}

test('両方の記録が書き換わると、読むだけになり、何も消えない', async ({ page }) => {
  const { url, id } = await written(page);
  const rows = await forge(page, 1, (entry) => {
    entry.data = { act: 'manner.threat' };
  });
  for (const visit of ['first', 'second']) {
    await test.step(`${visit} visit`, async () => {
      await page.goto(url);
      await readsOnly(page, 'brokenChain');
      await expect(page.locator('.timeline li')).toHaveCount(2);
      await page.goto('emergency.css');
      expect(await databaseRows(page)).toEqual(rows);
      expect(journalRows(await journalText(page))).toEqual(rows);
    });
  }
  await test.step('新しい応対は始められる', async () => {
    const screen = await atHome(page);
    await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(1);
    await screen.tap('encounter.started', 'counter');
    await screen.stateIs('initialResponse');
    await screen.saved();
    expect(await storedLog(page, await screen.encounterId())).toHaveLength(1);
  });
});

test('新しい版が書いた記録は、読むだけにして、新しい版で開くように言う', async ({ page }) => {
  const { url } = await written(page);
  const rows = await appendNewer(page, (entry) => {
    entry.type = 'encounter.foretold';
    entry.data = { unheard: true };
  });
  expect(rows).toHaveLength(6);
  await page.goto(url);
  await readsOnly(page, 'newerVersion');
  await expect(page.locator('.timeline li[data-status="unknown"]')).toHaveCount(1);
  await page.goto('emergency.css');
  expect(await databaseRows(page)).toEqual(rows);
  expect(journalRows(await journalText(page))).toEqual(rows);
});

test('片方だけ壊れた記録は、控えから戻り、続けられる', async ({ page }) => {
  const { url, screen, id } = await written(page);
  const rows = await databaseRows(page);
  await putInDatabase(page, { ...(rows[2] as (typeof rows)[0]), bytes: 'spoilt' });
  await page.goto(url);
  await screen.stateIs('aftermath');
  await screen.tap('encounter.closed');
  await screen.stateIs('closed');
  await screen.saved();
  const entries = await storedLog(page, id);
  expect(entries.map(({ type }) => type)).toEqual([
    'encounter.started',
    'observation.noted',
    'observation.noted',
    'matter.settled',
    'task.done',
    'store.repaired',
    'encounter.closed',
  ]);
});
