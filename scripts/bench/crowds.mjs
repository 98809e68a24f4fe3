import { open, sleep } from './drive.mjs';
import { CROWDS, RATES } from './options.mjs';
import { median } from './statistics.mjs';
import { number, table } from './tables.mjs';

/** @typedef {import('./suites.mjs').Bench} Bench */
/** @typedef {import('./suites.mjs').Subject} Subject */
/** @typedef {{ profile: string, count: number }} Crowd */

/** Written in one life of the page; what is settled is put away at the next start. */
const ONE_LIFE = 500;

/** The last thing the first screen shows of what is stored: the records that were closed last. */
const LISTED = '.shelf [data-resume]';

/**
 * Profiles that hold so many closed encounters, written by the product's own storage, and put in order by
 * one start.
 * @param {import('./browser.mjs').Browsers} browsers @param {string} address
 * @param {(line: string) => void} tell @returns {Promise<Crowd[]>}
 */
export async function storedCrowds(browsers, address, tell) {
  const crowds = [];
  for (const count of CROWDS) {
    const profile = await browsers.profile(async (context) => {
      const page = await context.newPage();
      for (let done = 0; done < count; done += ONE_LIFE) {
        await page.goto(`${address}seed/`);
        await page.waitForFunction(() => 'crowd' in globalThis);
        await page.evaluate(
          (some) => {
            const { crowd } = /** @type {{ crowd(count: number): Promise<void> }} */ (
              /** @type {unknown} */ (globalThis)
            );
            return crowd(some);
          },
          Math.min(ONE_LIFE, count - done),
        );
      }
      await page.goto(address);
      await page.locator(LISTED).first().waitFor({ timeout: 120_000 });
      await page.waitForTimeout(500);
    });
    crowds.push({ profile, count });
    tell(`stored ${count} closed encounters`);
  }
  return crowds;
}

/**
 * Navigation start → the first choice would take a tap, and → the closed records are listed.
 * @param {Bench} bench @param {Subject} subject @param {Crowd} crowd
 */
export async function starts({ browsers, book, plan }, { app, site }, { profile, count }) {
  for (const rate of RATES) {
    await browsers.onDisk(async (context) => {
      // The first one wakes the disk.
      for (let start = 0; start <= plan.resumes; start += 1) {
        const tab = await open(context, app, site.address, rate);
        const listed = await tab.page.evaluate(
          (selector) =>
            new Promise((resolve) => {
              const look = () => {
                if (document.querySelector(selector)) resolve(performance.now());
                else requestAnimationFrame(look);
              };
              look();
            }),
          LISTED,
        );
        if (start > 0) {
          book.add(`start ${count}`, app.name, rate, tab.ready);
          book.add(`listed ${count}`, app.name, rate, Number(listed));
        }
        await tab.page.close();
        await sleep(300);
      }
    }, profile);
  }
}

/** @param {import('./statistics.mjs').Book} book */
export function crowdTable(book) {
  const [few = 0] = CROWDS;
  const rows = RATES.flatMap((rate) =>
    CROWDS.map((count) => {
      /** @param {string} metric @param {number} of */
      const p50 = (metric, of) => median(book.of(`${metric} ${of}`, 'product', rate));
      return [
        String(count),
        `${rate}×`,
        ...['start', 'listed'].flatMap((metric) => [
          number(p50(metric, count)),
          number(p50(metric, count) / p50(metric, few), 2),
        ]),
        String(book.of(`start ${count}`, 'product', rate).length),
      ];
    }),
  );
  const head = ['closed encounters', 'CPU', 'ready p50, ms', `× ${few}`];
  return table([...head, 'listed p50, ms', `× ${few}`, 'n'], rows);
}
