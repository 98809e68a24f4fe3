import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floor } from './apps.mjs';
import { temporaryFolder } from './browser.mjs';
import { patiently, sleep } from './drive.mjs';
import { RATES } from './options.mjs';
import { percentile } from './statistics.mjs';

/** @typedef {{ work: number, paint: number }} Key */
/** @typedef {Window & { keys: Key[] }} Listening */

/** What people type, key by key: kana on its way to being converted, kanji, figures, Latin. */
const TYPED = [
  'ろくおん',
  '退去命令',
  'けいさつ',
  '30分',
  'どげざ',
  '広報広聴課',
  'SOGI',
  'かすはら',
];

/**
 * Runs in the page, before any of its own scripts. For each key: `work` is what the main thread did for
 * it, script, style, layout and paint, without the wait for the frame; `paint` is the key's own time →
 * end of the frame that shows the nearest result; the others come behind it. Milliseconds.
 */
function listen() {
  /** @type {Key[]} */
  const keys = [];
  Object.assign(window, { keys });
  /** @type {(() => void)[]} */
  const waiting = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  /** @param {() => void} then */
  const afterTask = (then) => {
    waiting.push(then);
    channel.port2.postMessage(0);
  };
  const onInput = (/** @type {Event} */ { timeStamp, target }) => {
    // Emptied for the next text: no key of it.
    if (target instanceof HTMLInputElement && target.value === '') return;
    const begun = performance.now();
    let scripted = begun;
    // React draws at the end of this task.
    afterTask(() => {
      scripted = performance.now();
    });
    requestAnimationFrame(() => {
      const frame = performance.now();
      afterTask(() => {
        const end = performance.now();
        const drawn = end - Math.max(frame, scripted);
        keys.push({ work: Math.min(scripted, frame) - begun + drawn, paint: end - timeStamp });
      });
    });
  };
  addEventListener('input', onInput, true);
}

/**
 * The keys, once the frame of the last one is painted.
 * @param {import('playwright-core').Page} page @param {number} count
 */
async function drawn(page, count) {
  for (let waited = 0; waited < 50; waited += 1) {
    const keys = await page.evaluate(
      () => /** @type {Listening} */ (/** @type {unknown} */ (window)).keys,
    );
    if (keys.length === count) return keys;
    await sleep(100);
  }
  throw new Error(`not all of ${count} keys were drawn`);
}

/** The floor: a field, and a line that repeats what is typed in it. */
const BARE = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>-</title>
<input type="search" name="guide" autocomplete="off" spellcheck="false"><p data-found="1"></p><script>
const line = document.querySelector('p');
document.querySelector('input').addEventListener('input', ({ target }) => { line.textContent = target.value; });
</script>`;

/** A folder with the floor of a key. */
export function bareField() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), BARE);
  return folder;
}

/**
 * Every key of one text, typed from an empty field.
 * @param {import('playwright-core').Page} page @param {string} text
 */
async function typed(page, text) {
  const field = page.locator('[name="guide"]');
  await field.fill('');
  await sleep(100);
  await page.evaluate(() => {
    /** @type {Listening} */ (/** @type {unknown} */ (window)).keys.length = 0;
  });
  await field.focus();
  for (const key of text) {
    await page.keyboard.insertText(key);
    await sleep(80);
  }
  const keys = await drawn(page, [...text].length);
  const found = await page.locator('[data-found]').getAttribute('data-found');
  if (found === '0') throw new Error(`nothing found for ${text}`);
  return keys;
}

/**
 * Key → results in the guidance, as one types, and the same keys in a field with nothing around it.
 * @param {import('./suites.mjs').Bench} bench
 * @param {import('./suites.mjs').Subject} subject @param {string} bareAddress
 */
export async function searches({ plain, book, plan }, { app, site }, bareAddress) {
  for (const rate of RATES) {
    const pages = { [floor.name]: bareAddress, [app.name]: `${site.address}#/guide` };
    for (const [name, address] of Object.entries(pages)) {
      await plain.fresh(async (context) => {
        const page = await context.newPage();
        await page.addInitScript(listen);
        const cdp = await context.newCDPSession(page);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate });
        await page.goto(address);
        await patiently(page.locator('[name="guide"]').waitFor(), 'the guidance');
        // The index is made once the page is painted.
        await sleep(500);
        for (let round = 0; round < plan.typing; round += 1) {
          for (const text of TYPED) {
            const keys = await typed(page, text);
            book.add('search work', name, rate, ...keys.map(({ work }) => work));
            book.add('search paint', name, rate, ...keys.map(({ paint }) => paint));
          }
        }
      });
    }
  }
}

/** One frame of a screen at 60 Hz, milliseconds. */
const FRAME = 1000 / 60;

/** @param {import('./statistics.mjs').Book} book */
export function searchTable(book) {
  const rows = RATES.flatMap((rate) =>
    /** @type {const} */ ([
      ['work for a key', 'search work'],
      ['key → result painted', 'search paint'],
    ]).flatMap(([label, metric]) => {
      const ours = book.of(metric, 'product', rate);
      const least = book.of(metric, floor.name, rate);
      return [50, 95].map((share) => {
        const [bare, our] = [percentile(least, share), percentile(ours, share)];
        const frames = metric === 'search work' && share === 95;
        const inFrames = frames ? [bare, our].map((ms) => (ms / FRAME).toFixed(2)) : ['–', '–'];
        const cells = [bare.toFixed(1), our.toFixed(1), (our / bare).toFixed(2), ...inFrames];
        return `| ${label} p${share}, ms | ${rate}× | ${cells.join(' | ')} | ${least.length} / ${ours.length} |`;
      });
    }),
  );
  return [
    'n is floor / product. The floor is a field alone, with a line that repeats what is typed.\n',
    '| figure | CPU | floor | product | × floor | floor ÷ frame | product ÷ frame | n |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
