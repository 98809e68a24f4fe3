import { listed, standStill, stateIs } from './page.mjs';
import { SECTION } from './section.mjs';

/** @typedef {import('./tour.mjs').Tour} Tour */

/**
 * The first screen of a device, and what a section sets on it once.
 * @param {Tour} tour
 */
export async function beforeTheFirstDay({ page, address, language, look }) {
  await standStill(page);
  await page.goto(address);
  await listed(page);
  if (language !== 'ja') {
    await page.locator('header button.pill', { hasText: 'English' }).click();
    await page.locator(`html[lang="${language}"]`).waitFor();
  }
  await look('home.first', page);
  await page.locator('a[href="#/about"]').click();
  await stateIs(page, 'about');
  await page.locator('.settings').waitFor();
  await look('about', page);
  await page.locator('[data-home]').click();
  await page.locator('header a[href="#/settings"]').click();
  const { person, note: _, quote: __, ...fields } = SECTION[language];
  for (const [name, text] of Object.entries(fields)) {
    await page.locator(`[name="${name}"]`).fill(text);
  }
  await page.locator('[name="person.name"]').first().fill(person);
  await page.locator('[data-save-settings]').click();
  await page.locator('[data-saved="saved"]').waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await look('settings', page);
  await page.locator('[data-home]').click();
  await stateIs(page, 'home');
}
