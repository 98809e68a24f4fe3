/** @typedef {import('playwright-core').Page} Page */

/** Somebody stands at the counter on this Thursday morning, in Tokyo. */
const NINE = Date.UTC(2026, 9, 1, 0, 52);

/** @typedef {Window & { passMinutes(minutes: number): void }} Stilled */

/**
 * Both clocks of the page stand still until they are moved, so that a picture shows the same time on
 * every run. To be called before the first visit. `minutes`: how late it is from the beginning.
 * @param {Page} page
 * @param {number} [minutes]
 */
export const standStill = (page, minutes = 0) =>
  page.addInitScript(
    ([nine, late]) => {
      const kept = 'tour.minutes';
      let passed = Number(sessionStorage.getItem(kept) ?? late) * 60_000;
      Date.now = () => Number(nine) + passed;
      performance.now = () => passed;
      /** @type {Stilled} */ (/** @type {unknown} */ (window)).passMinutes = (more) => {
        passed += more * 60_000;
        sessionStorage.setItem(kept, String(passed / 60_000));
        // Somebody looks at the tablet again.
        window.dispatchEvent(new Event('pageshow'));
      };
    },
    [NINE, minutes],
  );

/**
 * Time passes on both clocks.
 * @param {Page} page
 * @param {number} minutes
 */
export const pass = (page, minutes) =>
  page.evaluate(
    (more) => /** @type {Stilled} */ (/** @type {unknown} */ (window)).passMinutes(more),
    minutes,
  );

/** @param {string} event @param {string} [value] */
const named = (event, value) =>
  `[data-event="${event}"]${value === undefined ? '' : `[data-value="${value}"]`}`;

/**
 * Reports a fact by the name it bears in every language; what is folded away is unfolded first.
 * @param {Page} page
 * @param {string} event
 * @param {string} [value]
 */
export async function tap(page, event, value) {
  const control = page.locator(named(event, value));
  const folded = page.locator('details:not([open])').filter({ has: control });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  await control.click();
}

/**
 * Waits for a step; fails by name when another one is on screen.
 * @param {Page} page
 * @param {string} id
 */
export const stateIs = (page, id) => page.locator(`main[data-state="${id}"]`).waitFor();

/**
 * Waits until a journal has acknowledged what was tapped, also behind a card.
 * @param {Page} page
 */
export const saved = (page) => page.locator('[data-save="saved"]').waitFor({ state: 'attached' });

/**
 * The first screen, once it lists what there is and says how the device stands.
 * @param {Page} page
 */
export async function listed(page) {
  await page.locator('.lists').waitFor();
  await page.locator('.notices [data-lock]').waitFor();
}

/**
 * Back to the first screen.
 * @param {Page} page
 */
export async function goHome(page) {
  await saved(page);
  await page.locator('[data-home]').click();
  await listed(page);
}

/**
 * The words of the step over the whole screen, in easy Japanese.
 * @param {Page} page
 */
export async function showCard(page) {
  await page.locator('.registers [data-event="card.shown"]').click();
  await page.locator('.placard [data-value="ja-x-easy"]').click();
  await page.locator('.placard [lang="ja-x-easy"]').waitFor();
}
