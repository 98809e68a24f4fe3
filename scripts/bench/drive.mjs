import { probe } from './probe.mjs';

/** @typedef {import('./apps.mjs').App} App */
/** @typedef {import('./browser.mjs').Context} Context */
/** @typedef {Window & { bench: import('./probe.mjs').Probe, __restart?: () => void }} Probed */
/** @typedef {Awaited<ReturnType<typeof open>>} Tab */

/** Longest wait for anything in the page, milliseconds. */
const PATIENCE = 60_000;

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rejects when nothing comes of it. @template T @param {Promise<T>} work @param {string} what @returns {Promise<T>} */
export function patiently(work, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain: ${what}`)), PATIENCE);
  });
  return /** @type {Promise<T>} */ (Promise.race([work, over]).finally(() => clearTimeout(timer)));
}

/**
 * Opens an address in a new tab at a CPU rate and waits for the step on it.
 * `ready` is milliseconds from navigation start.
 * @param {Context} context @param {App} app @param {string} address @param {number} rate
 */
export async function open(context, app, address, rate) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(probe, app);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(address, { waitUntil: 'commit' });
  const ask = () =>
    page.evaluate(async () => {
      const { bench } = /** @type {Probed} */ (/** @type {unknown} */ (window));
      return { ready: await bench.ready, state: bench.state() };
    });
  const { ready, state } = await patiently(ask(), `${app.name} at ${rate}×: ${errors.join(' ')}`);
  return { page, cdp, app, ready, state, errors };
}

/**
 * Taps where the control is, with the browser's own pointer input; milliseconds to the paint.
 * @param {Tab} tab @param {string} selector
 */
export async function tap({ page, app }, selector) {
  const at = await page.evaluate((target) => {
    const { bench } = /** @type {Probed} */ (/** @type {unknown} */ (window));
    const point = bench.aim(target);
    if (point !== null) bench.arm(target);
    return point;
  }, selector);
  if (at === null) throw new Error(`${app.name}: nothing to tap for ${selector}`);
  await page.mouse.click(...at);
  const painted = page.evaluate(
    () => /** @type {Probed} */ (/** @type {unknown} */ (window)).bench.painted,
  );
  return patiently(painted, `${app.name}: the paint after ${selector}`);
}

/** Milliseconds from the last tap until the page said that all is stored. @param {Tab} tab */
async function stored({ page, app }) {
  const saved = page.evaluate(
    () => /** @type {Probed} */ (/** @type {unknown} */ (window)).bench.saved,
  );
  try {
    return await patiently(saved, `${app.name}: all stored`);
  } catch (error) {
    const badge = await page.locator(app.save).evaluate(({ outerHTML }) => outerHTML);
    throw new Error(`${app.name} never said that all is stored, but ${badge}`, { cause: error });
  }
}

/** @param {Tab} tab */
export const where = ({ page }) =>
  page.evaluate(() => {
    const { bench } = /** @type {Probed} */ (/** @type {unknown} */ (window));
    return { state: bench.state(), control: bench.control() };
  });

/** @param {Tab} tab */
async function startAnew({ page, app }) {
  await page.evaluate(() => {
    /** @type {Probed} */ (/** @type {unknown} */ (window)).__restart?.();
  });
  await page.waitForFunction(
    ([selector, end]) => document.querySelector(selector)?.textContent !== end,
    /** @type {const} */ ([app.state, app.end]),
  );
}

/**
 * Walks the real steps of an app, one tap a step; now and then a chip between two of them.
 * In: how many steps, a chip every how many (0: none), rest between taps. Out: milliseconds.
 * @param {Tab} tab @param {{ steps: number, chipEvery?: number, rest?: number }} options
 */
export async function walk(tab, { steps, chipEvery = 0, rest = 60 }) {
  const { app } = tab;
  /** @type {{ paints: number[], chips: number[], saves: number[] }} */
  const taken = { paints: [], chips: [], saves: [] };
  for (let step = 1; step <= steps; step += 1) {
    if (app.chip !== '' && chipEvery > 0 && step % chipEvery === 0) {
      taken.chips.push(await tap(tab, app.chip));
      taken.saves.push(await stored(tab));
      await sleep(rest);
    }
    const { state, control } = await where(tab);
    if (state === app.end) {
      await startAnew(tab);
      step -= 1;
      continue;
    }
    taken.paints.push(await tap(tab, control));
    if (app.save !== '') taken.saves.push(await stored(tab));
    await sleep(rest);
  }
  return taken;
}

/** Begins what the walk walks through: the product's first screen is not a step of an encounter. */
/** @param {Tab} tab */
export async function begin(tab) {
  if (tab.app.chip === '') return;
  await tap(tab, (await where(tab)).control);
  // The first act seen, without which no judgement would find anything.
  await tap(tab, tab.app.chip);
  await sleep(100);
}

/** Bytes of JavaScript heap in use after two forced collections. @param {Tab} tab */
export async function heap({ cdp }) {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.send('HeapProfiler.disable');
  return usedSize;
}
