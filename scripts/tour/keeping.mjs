// The part of the walk that is about keeping records: protection, backup, hand-over, cover.
import { goHome, listed, pass, saved, stateIs, tap } from './page.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./tour.mjs').Tour} Tour */

const PASSPHRASE = 'four words and a number 7';

/** In the order of the walk. */
export const KEEPING_SCREENS = [
  'keeping',
  'protection.setUp',
  'protection.recovery',
  'home.locked',
  'shut',
  'keep',
  'protection.open',
  'cover.pin',
];

/** @param {Page} page @param {string} form @param {Record<string, string>} fields */
async function submit(page, form, fields) {
  for (const [name, text] of Object.entries(fields)) {
    await page.locator(`${form} [name="${name}"]`).first().fill(text);
  }
  await page.locator(`${form} [type="submit"]`).first().click();
}

/** @param {Page} page */
const toTop = (page) => page.evaluate(() => window.scrollTo(0, 0));

/** @param {Tour} tour */
async function protecting({ page, look }) {
  await page.locator('[data-notice="lock"] a[href="#/protection"]').click();
  await page.locator('[data-set-up]').waitFor();
  await toTop(page);
  await look('protection.setUp', page);
  await submit(page, '[data-set-up]', { passphrase: PASSPHRASE, again: PASSPHRASE });
  await page.locator('[data-identity]').waitFor();
  await page.locator('[data-recovery-file]').click();
  await page.locator('[name="withoutPaper"]').check();
  await toTop(page);
  await look('protection.recovery', page);
  await page.locator('[data-protect]').click();
  await page.locator('[data-protected] button').click();
  await page.locator('[data-locked]').first().waitFor();
  await look('home.locked', page);
}

/** @param {Tour} tour */
async function unlocking({ page, look }) {
  await page.locator('[data-locked] ~ [data-resume]').first().click();
  await stateIs(page, 'shut');
  await look('shut', page);
  await submit(page, '[data-unlock]', { passphrase: PASSPHRASE });
  await page.locator('[data-head-code]').waitFor();
  await page.locator('[data-keep]').first().click();
  await page.locator('[data-copy] summary').click();
  await page.locator('[data-head-code]').waitFor();
  await toTop(page);
  await look('keep', page);
  await page.locator('[data-home]').click();
  await page.locator('[data-notice="lock"] a[href="#/protection"]').click();
  await submit(page, '[data-pin]', { pin: '2468' });
  await toTop(page);
  await look('protection.open', page);
  await page.locator('[data-home]').click();
  await listed(page);
  await pass(page, 3);
  await page.locator('[data-cover="pin"]').waitFor();
  await look('cover.pin', page);
}

/**
 * From the first screen with an open encounter on it, which is ended first.
 * @param {Tour} tour
 */
export async function keeping(tour) {
  const { page, look } = tour;
  await page.locator('[data-notice="lock"] a[href="#/keeping"]').click();
  await page.locator('[data-erase] summary').click();
  await toTop(page);
  await look('keeping', page);
  await page.locator('[data-home]').click();
  await page.locator('.lists [data-resume]').first().click();
  await tap(page, 'matter.settled');
  await stateIs(page, 'aftermath');
  await saved(page);
  await goHome(page);
  await protecting(tour);
  await unlocking(tour);
}
