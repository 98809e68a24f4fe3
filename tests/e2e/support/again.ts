import type { Locator, Page } from '@playwright/test';

/** Long enough for a part of the application that is on its way, milliseconds. */
const ARRIVES = 5_000;

/**
 * Does what the sentence says about a part that did not arrive: taps again, or reads the page anew, since some
 * browsers remember that a script failed for as long as the page lives.
 */
export async function tapAgain(page: Page, tap: () => Promise<void>, came: Locator): Promise<void> {
  await tap();
  const arrived = await came.waitFor({ timeout: ARRIVES }).then(
    () => true,
    () => false,
  );
  if (arrived) return;
  await page.reload();
  await tap();
  await came.waitFor();
}
