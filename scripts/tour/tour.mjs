// One walk over every kind of screen, for whoever has something to look at on each of them.

import { CASES, lookAtCase } from './cases.mjs';
import { CHARTS, lookAtCharts } from './charts.mjs';
import { beforeTheFirstDay } from './firstDay.mjs';
import { BESIDE, beforeCuttingOff, besideEncounters, IN_FRONT } from './guidance.mjs';
import { KEEPING_SCREENS, keeping } from './keeping.mjs';
import { goHome, listed, pass, saved, showCard, standStill, stateIs, tap } from './page.mjs';
import { SECTION } from './section.mjs';
import { ELSEWHERE, elsewhere, UNFOLDED, unfold } from './unfolded.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** `part`: what is looked at, where that is not the top. @typedef {(name: string, page: Page, part?: Locator) => Promise<void>} Look */
/** @typedef {{ page: Page, address: string, language: 'ja' | 'en', look: Look }} Tour */

/** Every kind of screen, in the order of the walk. */
export const SCREENS = [
  'home.first',
  'about',
  'settings',
  ...BESIDE,
  ...CHARTS,
  'initialResponse',
  'judgement.manner',
  'judgement.content',
  'judgement.pattern',
  'judgement.other',
  'judgement.harm',
  'judgement.verdict',
  'stopRequest.say',
  'stopRequest.watch',
  'warning.say',
  'card',
  'withdrawal',
  ...IN_FRONT,
  'warning.watch',
  ...UNFOLDED,
  'deadline.soon',
  'deadline.passed',
  'termination.say',
  'termination.watch',
  'eviction.report',
  'eviction.order.first',
  'eviction.watch',
  'eviction.order',
  'police.announce',
  'police.call',
  'police.await',
  'aftermath',
  'closed',
  'emergency.call',
  'emergency.record',
  'emergency.medical',
  ...ELSEWHERE,
  'initialResponse.repeated',
  'readOnly',
  'cover',
  'home.open',
  ...CASES,
  ...KEEPING_SCREENS,
];

/** @param {Tour} tour */
async function fromShoutingToJudgement({ page, language, look }) {
  const { note, quote } = SECTION[language];
  await listed(page);
  await tap(page, 'encounter.started', 'counter');
  await tap(page, 'notes.announced');
  await page.locator('.chips [aria-expanded]').click();
  await tap(page, 'observation.noted', 'post.discredit');
  await page.locator('.chips [aria-expanded]').click();
  await page.locator('.note [name="text"]').fill(note);
  await tap(page, 'note.written');
  await pass(page, 3);
  await page.locator('.note [name="text"]').fill(quote);
  await tap(page, 'observation.noted', 'manner.shouting');
  await pass(page, 2);
  await tap(page, 'observation.noted', 'pattern.repeat');
  await tap(page, 'observation.noted', 'manner.shouting');
  await tap(page, 'progress.stalled');
  await pass(page, 4);
  await saved(page);
  await look('initialResponse', page);
  await tap(page, 'judgement.requested');
  for (const axis of ['manner', 'content', 'pattern', 'other']) {
    await stateIs(page, `judgement.${axis}`);
    await look(`judgement.${axis}`, page);
    await tap(page, `${axis}.reviewed`);
  }
  await look('judgement.harm', page);
  await page.locator('[name="signs"][value="fear"]').check();
  await page.locator('[name="signs"][value="workStopped"]').check();
  await tap(page, 'harm.assessed', 'harmed');
  await look('judgement.verdict', page);
  await tap(page, 'verdict.given', 'harassment');
}

/** @param {Tour} tour */
async function fromStopToLeave(tour) {
  const { page, look } = tour;
  await look('stopRequest.say', page);
  await tap(page, 'stop.requested');
  await look('stopRequest.watch', page);
  await pass(page, 3);
  await tap(page, 'conduct.continued');
  await look('warning.say', page);
  await showCard(page);
  await look('card', page);
  await page.keyboard.press('Escape');
  await page.locator('[data-withdraw]').first().click();
  await page.locator('.withdrawal').waitFor();
  await look('withdrawal', page);
  await page.locator('.withdrawal button.plain').click();
  await beforeCuttingOff(tour);
  await tap(page, 'warning.given');
  await stateIs(page, 'warning.watch');
  await look('warning.watch', page);
  await unfold(tour);
  await pass(page, 19);
  await page.locator('[data-phase="soon"]').waitFor();
  await look('deadline.soon', page);
  await pass(page, 5);
  await page.locator('[data-phase="over"]').waitFor();
  await saved(page);
  await look('deadline.passed', page);
  await tap(page, 'conduct.continued');
  await look('termination.say', page);
  await tap(page, 'response.ended');
  await look('termination.watch', page);
  await tap(page, 'counterpart.stayed');
}

/** @param {Tour} tour */
async function fromEvictionToClosed({ page, look }) {
  await look('eviction.report', page);
  await tap(page, 'facility.reported');
  await look('eviction.order.first', page);
  for (const n of [1, 2, 3]) {
    await pass(page, 2);
    await stateIs(page, 'eviction.order');
    if (n === 2) await look('eviction.order', page);
    await tap(page, 'eviction.ordered');
    await stateIs(page, 'eviction.watch');
    if (n === 1) await look('eviction.watch', page);
    await tap(page, 'counterpart.stayed');
  }
  await look('police.announce', page);
  await tap(page, 'police.announced');
  await look('police.call', page);
  await tap(page, 'police.called');
  await page.locator('.brief').waitFor();
  await look('police.await', page);
  await pass(page, 6);
  await tap(page, 'police.arrived');
  await stateIs(page, 'aftermath');
  await tap(page, 'task.done', 'record');
  await saved(page);
  await look('aftermath', page);
  const tasks = page.locator('[data-event="task.done"]');
  while ((await tasks.count()) > 0) await tasks.first().click();
  await tap(page, 'encounter.closed');
  await stateIs(page, 'closed');
  await saved(page);
  await look('closed', page);
  await goHome(page);
}

/** @param {Tour} tour */
async function violence({ page, look }) {
  await tap(page, 'encounter.started', 'counter');
  await page.locator('.chips [aria-expanded]').click();
  await tap(page, 'observation.noted', 'manner.violence');
  await page.locator('.chips [aria-expanded]').click();
  await tap(page, 'emergency.declared');
  await look('emergency.call', page);
  await tap(page, 'police.called');
  await look('emergency.record', page);
  await tap(page, 'damage.recorded');
  await look('emergency.medical', page);
  await tap(page, 'medical.decided', 'needed');
  await stateIs(page, 'aftermath');
  await goHome(page);
}

/** @param {Tour} tour */
async function comesAgain({ page, look }) {
  await pass(page, 12);
  await page.locator('[name="visit"][value="repeated"]').check();
  await tap(page, 'encounter.started', 'counter');
  await saved(page);
  await look('initialResponse.repeated', page);
  const other = await page.context().newPage();
  const size = page.viewportSize();
  if (size !== null) await other.setViewportSize(size);
  await standStill(other, 60);
  await other.goto(page.url());
  await other.locator('[data-notice="otherTab"]').waitFor();
  await look('readOnly', other);
  await other.close();
  await page.locator('header .pill:not([data-home])').click();
  await page.locator('.cover').waitFor();
  await look('cover', page);
  await page.keyboard.press('Escape');
  await goHome(page);
  await look('home.open', page);
}

/**
 * Drives the real screen and stops on each of `SCREENS`, calling `look`.
 * @param {Tour} tour
 */
export async function walkAll(tour) {
  /** @type {string[]} */
  const seen = [];
  const { language } = tour;
  const counted = {
    ...tour,
    /** @type {Look} */
    look: async (name, page, part) => {
      seen.push(name);
      const id = SCREENS.includes(name) && /^(judgement|police|emergency)/.test(name) ? name : null;
      if (id !== null) await stateIs(page, id);
      if ((await page.locator('[data-save="saving"]').count()) > 0) await saved(page);
      await part?.scrollIntoViewIfNeeded();
      await tour.look(name, page, part);
    },
  };
  await beforeTheFirstDay(counted);
  await besideEncounters(counted);
  await lookAtCharts(counted);
  await fromShoutingToJudgement(counted);
  await fromStopToLeave(counted);
  await fromEvictionToClosed(counted);
  await violence(counted);
  await elsewhere(counted);
  await comesAgain(counted);
  await lookAtCase(counted);
  await keeping(counted);
  if (`${seen}` !== `${SCREENS}`) throw new Error(`seen in ${language}: ${seen.join(' ')}`);
}
