import { goHome, saved, stateIs, tap } from './page.mjs';

/** @typedef {import('./tour.mjs').Tour} Tour */

/** What is folded away on a live step, opened. */
export const UNFOLDED = ['deadline.change', 'handover', 'tasks.early'];

/** What begins elsewhere than at the counter, and what is judged once they have gone. */
export const ELSEWHERE = [
  'initialResponse.phone',
  'late.verdict',
  'initialResponse.field',
  'initialResponse.letter',
  'home.search',
];

const FOLDS = /** @type {const} */ ([
  ['deadline.change', '.timing'],
  ['handover', '.handover'],
  ['tasks.early', '.early'],
]);

/**
 * On a live step while a clock runs.
 * @param {Tour} tour
 */
export async function unfold({ page, look }) {
  for (const [name, selector] of FOLDS) {
    const fold = page.locator(selector);
    await fold.locator('> summary').click();
    await fold.locator('button, a').first().waitFor();
    await look(name, page, fold);
    await fold.locator('> summary').click();
  }
}

/** @param {Tour} tour */
async function settleAndClose({ page }) {
  await tap(page, 'matter.settled');
  await stateIs(page, 'aftermath');
  await tap(page, 'task.done', 'record');
  await tap(page, 'encounter.closed');
  await stateIs(page, 'closed');
  await goHome(page);
}

/** @param {Tour} tour */
export async function elsewhere(tour) {
  const { page, language, look } = tour;
  await tap(page, 'encounter.started', 'phone');
  await tap(page, 'observation.noted', 'pattern.long');
  await saved(page);
  await look('initialResponse.phone', page);
  await tap(page, 'call.ended');
  await tap(page, 'judgement.requested');
  for (const axis of ['manner', 'content', 'pattern', 'harm']) {
    await stateIs(page, `judgement.${axis}`);
    if (axis === 'harm') await tap(page, 'harm.assessed', 'notHarmed');
    else await tap(page, `${axis}.reviewed`);
  }
  await stateIs(page, 'judgement.verdict');
  await saved(page);
  await look('late.verdict', page);
  await tap(page, 'verdict.given', 'notHarassment');
  await stateIs(page, 'aftermath');
  const tasks = page.locator('[data-event="task.done"]');
  while ((await tasks.count()) > 0) await tasks.first().click();
  await tap(page, 'encounter.closed');
  await stateIs(page, 'closed');
  await goHome(page);
  for (const channel of ['field', 'letter']) {
    await tap(page, 'encounter.started', channel);
    await saved(page);
    await look(`initialResponse.${channel}`, page);
    await settleAndClose(tour);
  }
  await page.locator('.find input').fill(language === 'ja' ? '電話' : 'phone');
  await page.locator('.find li, .shelf li').first().waitFor();
  await look('home.search', page, page.locator('.find'));
  await page.locator('.find input').fill('');
}
