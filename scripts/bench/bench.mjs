import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floor, product, stack } from './apps.mjs';
import { atEnd } from './browser.mjs';
import { buildPeers, buildProduct, buildSeeder, securityHeaders } from './builds.mjs';
import { crowdTable, starts, storedCrowds } from './crowds.mjs';
import { LEAST_WORKER } from './offline.mjs';
import { LOG_SIZES, PARTS } from './options.mjs';
import { bytesTable, figuresTable, growthTable, LEGEND, machineNote } from './report.mjs';
import { bareField, searches, searchTable } from './search.mjs';
import { serve } from './server.mjs';
import { Book, busyShare } from './statistics.mjs';
import { firstLoad, loads, relaunches, resumes, steps } from './suites.mjs';

/** @typedef {import('./browser.mjs').Browsers} Browsers */
/** @typedef {import('./options.mjs').Plan} Plan */
/** @typedef {import('./suites.mjs').Subject} Subject */
/** @typedef {import('./suites.mjs').Stored} Stored */

/** @param {string} text */
const tell = (text) => console.error(text);

/**
 * @param {import('./apps.mjs').App} app @param {string[]} folders
 * @param {Record<string, string>} [headers] @returns {Promise<Subject>}
 */
async function subject(app, folders, headers = {}) {
  const site = await serve(folders, headers);
  atEnd(site.stop);
  return { app, folder: folders[0] ?? '', headers, site };
}

/** Which code was measured; empty where no history is at hand. */
function commit() {
  const { stdout, status } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  });
  return status === 0 ? `, at ${stdout.trim()}` : '';
}

/** The floor and the stack, or why they are missing. */
async function peers() {
  const built = buildPeers();
  if ('missing' in built) return { subjects: [], note: `Without the peers: ${built.missing}.` };
  for (const folder of Object.values(built.folders)) {
    writeFileSync(join(folder, 'bench-worker.js'), LEAST_WORKER);
  }
  const { vanilla, stack: bare } = built.folders;
  return { subjects: [await subject(floor, [vanilla]), await subject(stack, [bare])], note: '' };
}

/**
 * Profiles that hold an encounter of each size, written by the product's own storage.
 * @param {Browsers} browsers @param {string} address
 */
async function storedLogs(browsers, address) {
  const logs = [];
  for (const length of LOG_SIZES) {
    /** @type {Stored} */
    let stored = { id: '', state: '' };
    const profile = await browsers.profile(async (context) => {
      const page = await context.newPage();
      await page.goto(`${address}seed/`);
      await page.waitForFunction(() => 'seed' in globalThis);
      stored = await page.evaluate((entries) => {
        const { seed } = /** @type {{ seed(length: number): Promise<Stored> }} */ (
          /** @type {unknown} */ (globalThis)
        );
        return seed(entries);
      }, length);
      // What the browser has acknowledged is still on its way to the profile.
      await page.waitForTimeout(500);
    });
    logs.push({ profile, length, stored });
    tell(`stored a log of ${length}`);
  }
  return logs;
}

/**
 * Measures everything and gives the report as Markdown.
 * @param {Browsers} browsers @param {Plan} plan
 */
export async function bench(browsers, plan) {
  const began = Date.now();
  tell('building');
  const headers = await securityHeaders();
  const own = await subject(product, [await buildProduct()], headers);
  // The seeding page needs no policy, and the product's would refuse its worker.
  const seeding = await subject(product, [own.folder, await buildSeeder()]);
  const bare = await serve([bareField()]);
  atEnd(bare.stop);
  const alone = plan.only === 'searches';
  const { subjects: others, note } = alone ? { subjects: [], note: '' } : await peers();
  const subjects = [...others, own];
  if (note !== '') tell(note);

  const plain = await browsers.plain();
  const book = new Book();
  const tools = { browsers, plain, book, plan };
  /** @type {number[]} */
  const busy = [];
  const needsLogs = plan.only === undefined || plan.only === 'resumes';
  const logs = needsLogs ? await storedLogs(browsers, seeding.site.address) : [];
  const needsCrowds = plan.only === undefined || plan.only === 'starts';
  const crowds = needsCrowds ? await storedCrowds(browsers, seeding.site.address, tell) : [];
  const fetched = [];
  for (const one of subjects) {
    fetched.push({ name: one.app.name, site: one.site, paths: await firstLoad(tools, one) });
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    // Another one begins each round, so that none is always the first.
    const order = subjects.map((_, i) => subjects[(i + round) % subjects.length] ?? own);
    /** @type {Record<import('./options.mjs').Part, () => Promise<void>>} */
    const parts = {
      loads: () => loads(tools, order),
      steps: () => steps(tools, order, round === plan.rounds),
      resumes: async () => {
        for (const log of logs) await resumes(tools, seeding, log);
      },
      starts: async () => {
        for (const crowd of crowds) await starts(tools, seeding, crowd);
      },
      relaunches: () => relaunches(tools, order),
      searches: () => searches(tools, own, bare.address),
    };
    for (const part of plan.only === undefined ? PARTS : [plan.only]) {
      busy.push(await busyShare());
      await parts[part]();
      tell(
        `round ${round} of ${plan.rounds}: ${part}, ${Math.round((Date.now() - began) / 1000)} s`,
      );
    }
  }
  const only = plan.only === undefined ? '' : ` --only ${plan.only}`;
  const command = `npm run bench -- --rounds ${plan.rounds}${plan.quick ? ' --quick' : ''}${only}`;
  const minutes = (Date.now() - began) / 60_000;
  const { rounds } = plan;
  return [
    '# Bench\n',
    `\`${command}\`${commit()}\n`,
    machineNote({ browser: plain.version, busy, rounds, minutes }),
    note,
    '\n## First load, until the first step is on screen\n',
    bytesTable(fetched),
    '\n## Beside the floor and the bare stack\n',
    'n is floor / stack / product.\n',
    figuresTable(book, plan),
    '\n## With a stored log\n',
    growthTable(book),
    '\n## With closed encounters on the device\n',
    crowdTable(book),
    '\n## Searching the guidance\n',
    searchTable(book),
    ...(book.troubles.length > 0
      ? ['\n## Not measured\n', ...book.troubles.map((t) => `- ${t}`)]
      : []),
    `\n${LEGEND}\n`,
  ].join('\n');
}
