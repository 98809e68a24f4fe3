// Photographs every kind of screen of the built application, lying and standing, light and dark: what
// docs/pictures/ holds. On a phone only the screens where most is at stake; `--all` takes all of them.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { root } from './dependencies.mjs';
import { serveBuild } from './tour/serve.mjs';
import { walkAll } from './tour/tour.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SIZES = {
  wide: { width: 1180, height: 820 },
  tall: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};
const SCHEMES = /** @type {const} */ (['light', 'dark']);

/** The screens that are kept on a phone as well. */
const TELLING = [
  'home.open',
  'initialResponse',
  'judgement.verdict',
  'warning.say',
  'card',
  'eviction.order',
  'emergency.call',
  'case.board',
];

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'docs/pictures') },
    dist: { type: 'string' },
    language: { type: 'string', default: 'ja' },
    only: { type: 'string' },
  },
});

const executablePath = ensureChromium();
if (!executablePath) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
mkdirSync(values.out, { recursive: true });
if (!values.only) {
  for (const file of readdirSync(values.out))
    if (file.endsWith('.png')) rmSync(join(values.out, file));
}

const { address, stop } = await serveBuild(values.dist);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const context = await browser.newContext({
  viewport: SIZES.wide,
  locale: 'ja-JP',
  timezoneId: 'Asia/Tokyo',
  reducedMotion: 'reduce',
});
let taken = 0;

/** @type {import('./tour/tour.mjs').Look} */
async function photograph(name, page, part) {
  if (values.only && !values.only.split(',').includes(name)) return;
  for (const [size, viewport] of Object.entries(SIZES)) {
    if (size === 'phone' && !values.all && !TELLING.includes(name)) continue;
    await page.setViewportSize(viewport);
    await part?.evaluate((seen) => seen.scrollIntoView({ block: 'center' }));
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const path = join(values.out, `${name}.${size}.${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      taken += 1;
    }
  }
  await page.setViewportSize(SIZES.wide);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The card stands alone when nothing of the application could be loaded. */
async function emergencyCard() {
  const page = await context.newPage();
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto(address);
  await page.locator('#emergency-card h1').waitFor();
  await photograph('emergencyCard', page);
}

try {
  await emergencyCard();
  const language = values.language === 'en' ? 'en' : 'ja';
  await walkAll({ page: await context.newPage(), address, language, look: photograph });
  console.log(`${taken} pictures in ${values.out}`);
} finally {
  await browser.close();
  await stop();
}
