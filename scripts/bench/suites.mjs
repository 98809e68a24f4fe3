import { begin, heap, open, sleep, tap, walk, where } from './drive.mjs';
import { installOfflineWorker } from './offline.mjs';
import { RATES } from './options.mjs';
import { serve } from './server.mjs';

/** @typedef {import('./apps.mjs').App} App */
/** @typedef {import('./browser.mjs').Browsers} Browsers */
/** @typedef {import('./browser.mjs').PlainBrowser} PlainBrowser */
/** @typedef {import('./server.mjs').Site} Site */
/** @typedef {import('./statistics.mjs').Book} Book */
/** @typedef {import('./options.mjs').Plan} Plan */
/** @typedef {{ app: App, folder: string, headers: Record<string, string>, site: Site }} Subject */
/** @typedef {{ id: string, state: string }} Stored */

/**
 * What everything is measured with.
 * @typedef {{ browsers: Browsers, plain: PlainBrowser, book: Book, plan: Plan }} Bench
 */

/**
 * Runs one measurement; what fails is told in the report and does not stop the others.
 * @param {Book} book @param {string} what @param {() => Promise<void>} measure
 */
async function attempt(book, what, measure) {
  try {
    await measure();
  } catch (error) {
    const [line] = String(error).split('\n');
    book.troubles.push(`${what}: ${line}`);
    console.error(`  ${what}: ${line}`);
  }
}

/** Navigation start → first choice, in a context that has seen nothing. */
/** @param {Bench} bench @param {Subject[]} subjects */
export async function loads({ plain, book, plan }, subjects) {
  for (let load = 0; load < plan.loads; load += 1) {
    for (const rate of RATES) {
      for (const { app, site } of subjects) {
        await attempt(book, `ready ${app.name} ${rate}×`, () =>
          plain.fresh(async (context) => {
            const { ready } = await open(context, app, site.address, rate);
            book.add('ready', app.name, rate, ready);
          }),
        );
      }
    }
  }
}

/**
 * The files that are fetched until the first step is on screen, by path; what the service worker
 * stores afterwards is not among them.
 * @param {Bench} bench @param {Subject} subject @returns {Promise<string[]>}
 */
export const firstLoad = ({ plain }, { app, site }) =>
  plain.fresh(async (context) => {
    const tab = await open(context, app, site.address, 1);
    await tap(tab, (await where(tab)).control);
    const until = await tab.page.evaluate(() => performance.now());
    await sleep(500);
    const addresses = await tab.page.evaluate((end) => {
      const { bench } = /** @type {import('./drive.mjs').Probed} */ (
        /** @type {unknown} */ (window)
      );
      return bench.fetched(end);
    }, until);
    return [...new Set(addresses.map((address) => new URL(address, site.address).pathname))];
  });

/** Tap → paint and tap → stored over a walk; long tasks of the slow one, heap of the fast one. */
/** @param {Bench} bench @param {Subject[]} subjects @param {boolean} lastRound */
export async function steps({ browsers, book, plan }, subjects, lastRound) {
  for (const rate of RATES) {
    for (const { app, site } of subjects) {
      await attempt(book, `steps ${app.name} ${rate}×`, () =>
        browsers.onDisk(async (context) => {
          const tab = await open(context, app, site.address, rate);
          await begin(tab);
          await sleep(1_000);
          await tab.page.evaluate(() => {
            /** @type {import('./drive.mjs').Probed} */ (
              /** @type {unknown} */ (window)
            ).bench.longTasks.length = 0;
          });
          const { paints, chips, saves } = await walk(tab, plan);
          book.add('paint', app.name, rate, ...paints);
          book.add('chip', app.name, rate, ...chips);
          book.add('saved', app.name, rate, ...saves);
          book.add(
            'long tasks',
            app.name,
            rate,
            await tab.page.evaluate(
              () =>
                /** @type {import('./drive.mjs').Probed} */ (/** @type {unknown} */ (window)).bench
                  .longTasks.length,
            ),
          );
          if (rate !== 1) return;
          book.add('heap', app.name, rate, await heap(tab));
          if (!lastRound) return;
          await walk(tab, { steps: plan.longWalk, rest: 0 });
          book.add('heap after more', app.name, rate, await heap(tab));
        }),
      );
    }
  }
}

/**
 * Navigation start → the state of a stored encounter, and steps on top of its log.
 * @param {Bench} bench @param {Subject} subject
 * @param {{ profile: string, length: number, stored: Stored }} log
 */
export async function resumes({ browsers, book, plan }, { app, site }, log) {
  const { profile, length, stored } = log;
  const address = `${site.address}#/e/${stored.id}`;
  for (const rate of RATES) {
    await attempt(book, `resume ${length} ${rate}×`, () =>
      browsers.onDisk(async (context) => {
        const first = await open(context, app, site.address, 1);
        await installOfflineWorker(first);
        await first.page.close();
        for (let resume = 1; resume <= plan.resumes; resume += 1) {
          // The tab before gives the writer's seat back a moment after it is closed.
          await sleep(300);
          const tab = await open(context, app, address, rate);
          if (tab.state !== stored.state) throw new Error(`resumed to "${tab.state}"`);
          book.add(`resume ${length}`, app.name, rate, tab.ready);
          if (resume === plan.resumes) {
            await sleep(1_000);
            const { paints, saves } = await walk(tab, { steps: plan.stepsOnLog });
            book.add(`paint on ${length}`, app.name, rate, ...paints);
            book.add(`saved on ${length}`, app.name, rate, ...saves);
          }
          await tab.page.close();
        }
      }, profile),
    );
  }
}

/** Without a server, the worker warm: navigation start → the step one was at. */
/** @param {Bench} bench @param {Subject[]} subjects */
export async function relaunches({ browsers, book, plan }, subjects) {
  for (const rate of RATES) {
    for (const { app, folder, headers } of subjects) {
      const site = await serve([folder], headers);
      await attempt(book, `offline ${app.name} ${rate}×`, () =>
        browsers.onDisk(async (context) => {
          const tab = await open(context, app, site.address, 1);
          await installOfflineWorker(tab);
          await begin(tab);
          const { state } = await where(tab);
          const address = tab.page.url();
          await sleep(500);
          await tab.page.close();
          await site.stop();
          for (let relaunch = 0; relaunch <= plan.relaunches; relaunch += 1) {
            await sleep(300);
            const again = await open(context, app, address, rate);
            if (again.state !== state) throw new Error(`came back to "${again.state}"`);
            // The first one wakes the worker.
            if (relaunch > 0) book.add('offline', app.name, rate, again.ready);
            await again.page.close();
          }
        }),
      );
      await site.stop();
    }
  }
}
