import { stateIs } from './page.mjs';

/** @typedef {import('./tour.mjs').Tour} Tour */

/** What one looks at beside encounters: the drawn charts, a state of one, the paper, a proof. */
export const CHARTS = ['chart', 'chart.state', 'chart.onlineAbuse', 'sheet', 'settings.proof'];

/** @param {import('playwright-core').Page} page @param {string} hash */
async function open(page, hash) {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}

/** From the first screen and back to it. @param {Tour} tour */
export async function lookAtCharts({ page, look }) {
  await open(page, '#/chart');
  await page.locator('.chart-drawing').first().waitFor();
  await look('chart', page);
  await open(page, '#/chart/encounter/eviction.order');
  await page.locator('.chart-side [data-card="eviction.order"]').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await look('chart.state', page);
  await page.locator('.chart-pick a[href$="/onlineAbuse"]').click();
  await page.locator('.chart-drawing[data-figure="onlineAbuse"]').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await look('chart.onlineAbuse', page);
  await open(page, '#/sheet');
  await page.locator('.sheet').first().waitFor();
  await look('sheet', page);
  await open(page, '#/settings');
  await page.locator('[data-check-figures]').click();
  await page.locator('[data-proof="held"]').waitFor({ timeout: 300_000 });
  await page.locator('[data-proof] summary').click();
  await look('settings.proof', page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.locator('[data-home]').click();
  await stateIs(page, 'home');
}
