// Counts taps and machine time from the first screen to the words to say, for each way in, on the
// built application; writes docs/taps.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { root } from './dependencies.mjs';
import { listed } from './tour/page.mjs';
import { serveBuild } from './tour/serve.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, taps: number, ms: number, words: string, opensCase: boolean }} Way */

const RUNS = 3;

/** From the first words to ①: the section head looks at three axes and at both halves. */
const TO_STOP = [
  'judgement.requested',
  'manner.reviewed',
  'content.reviewed',
  'pattern.reviewed',
  'other.reviewed',
  'harm.assessed"][data-value="harmed',
  'verdict.given"][data-value="harassment',
];

/**
 * One tap; milliseconds in the page from the tap to the painted answer.
 * @param {Page} page @param {string} selector
 */
const tap = (page, selector) =>
  page.evaluate(async (wanted) => {
    const control = document.querySelector(wanted);
    if (!(control instanceof HTMLElement)) return null;
    const before = performance.now();
    control.click();
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    return performance.now() - before;
  }, selector);

/**
 * The words to say, or what a case asks first: to a post nobody says anything.
 * @param {Page} page
 */
const wordsOn = async (page) =>
  (await page.locator('.phrase blockquote, .case h1').first().innerText()).split('\n')[0] ?? '';

/** @param {Page} page @param {string} address */
async function home(page, address) {
  await page.goto(`${address}#/`);
  await listed(page);
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/**
 * @param {Page} page @param {string} address @param {string} name @param {string[]} selectors
 * @returns {Promise<Way>}
 */
async function walk(page, address, name, selectors) {
  /** @type {number[]} */
  const times = [];
  let taps = 0;
  let words = '';
  let opensCase = false;
  for (let run = 0; run < RUNS; run += 1) {
    await home(page, address);
    let total = 0;
    taps = 0;
    for (const selector of selectors) {
      const ms = await tap(page, selector);
      // An axis on which nothing was seen is not asked about.
      if (ms === null) continue;
      taps += 1;
      total += ms;
    }
    words = await wordsOn(page);
    opensCase = (await page.locator('main.case').count()) > 0;
    times.push(total);
    await page.locator('[data-save="saved"]').waitFor();
    await page.locator('[data-home]').click();
  }
  return { name, taps, ms: Math.round(median(times)), words, opensCase };
}

const executablePath = ensureChromium();
if (!executablePath) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
const site = await serveBuild();
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const page = await browser.newPage({ viewport: { width: 1180, height: 820 }, locale: 'ja-JP' });
/** @type {[string, Way[]][]} */
const tables = [
  ['最初の言葉まで（はじめの画面から）', []],
  ['① 中止の要請の言葉まで（所属長の判断を含む）', []],
];
try {
  await home(page, site.address);
  const ways = await page.locator('.ways button').evaluateAll((buttons) =>
    buttons.map((button) => ({
      name: button.querySelector('strong')?.textContent ?? '',
      selector: `.ways [data-value="${button.getAttribute('data-value')}"]`,
    })),
  );
  if (ways.length === 0) throw new Error('no way in on the first screen');
  const urgent = ['[data-event="emergency.declared"]'];
  tables[0]?.[1].push(await walk(page, site.address, '暴行・脅迫', urgent));
  for (const { name, selector } of ways) {
    const first = await walk(page, site.address, name, [selector]);
    tables[0]?.[1].push(first);
    if (first.opensCase) continue;
    const steps = TO_STOP.map((event) => `[data-event="${event}"]`);
    tables[1]?.[1].push(await walk(page, site.address, name, [selector, ...steps]));
  }
} finally {
  await browser.close();
  await site.stop();
}

const lines = tables.flatMap(([title, ways]) => [
  `## ${title}`,
  '',
  '| 入口 | 押す回数 | 機械の時間 | 画面の言葉 |',
  '| --- | ---: | ---: | --- |',
  ...ways.map(({ name, taps, ms, words }) => `| ${name} | ${taps} | ${ms} ms | ${words} |`),
  '',
]);
const text = `# 押す回数

\`npm run taps\` が書く。実物の画面で数え、時間は押してから描き終えるまでの合計（${RUNS}回の中央値）。

${lines.join('\n')}`;
writeFileSync(join(root, 'docs/taps.md'), text);
console.log(text);
