import { cpus } from 'node:os';
import { LOG_SIZES } from './options.mjs';
import { median, percentile } from './statistics.mjs';
import { number, table } from './tables.mjs';

/** @typedef {import('./statistics.mjs').Book} Book */
/** @typedef {import('./server.mjs').Site} Site */

const APPS = ['vanilla', 'stack', 'product'];

/** @type {Record<string, string>} */
const KINDS = { html: 'HTML', js: 'JS', css: 'CSS' };

/** @param {string} path */
const kindOf = (path) => {
  const extension = path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '');
  return KINDS[extension] ?? 'other';
};

/**
 * Bytes until the first step is on screen, by kind.
 * @param {{ name: string, site: Site, paths: string[] }[]} fetched
 */
export function bytesTable(fetched) {
  const rows = fetched.flatMap(({ name, site, paths }) => {
    const files = paths.flatMap((path) => {
      const file = site.find(path);
      return file === undefined ? [] : [{ kind: kindOf(path), file }];
    });
    return [...Object.values(KINDS), 'other', 'all'].flatMap((kind) => {
      const some = files.filter((one) => kind === 'all' || one.kind === kind);
      if (some.length === 0) return [];
      /** @param {'raw' | 'gzip' | 'brotli'} how */
      const size = (how) => some.reduce((sum, { file }) => sum + file[how].length, 0);
      const sizes = [size('raw'), size('gzip'), size('brotli')];
      return [[name, kind, String(some.length), ...sizes.map((bytes) => number(bytes / 1000, 1))]];
    });
  });
  return table(['app', 'kind', 'files', 'raw kB', 'gzip kB', 'brotli kB'], rows);
}

/**
 * One line a figure, beside the floor and the stack.
 * @param {Book} book
 * @param {string} label @param {string} metric @param {number} rate
 * @param {(values: number[]) => number} of @param {number} [digits]
 */
function line(book, label, metric, rate, of, digits = 0) {
  const all = APPS.map((app) => book.of(metric, app, rate));
  const [floor = Number.NaN, stack = Number.NaN, product = Number.NaN] = all.map((values) =>
    values.length === 0 ? Number.NaN : of(values),
  );
  const n = all.map(({ length }) => (length === 0 ? '–' : String(length))).join(' / ');
  const figures = [floor, stack, product].map((value) => number(value, digits));
  const ratios = [product / floor, product / stack].map((value) => number(value, 2));
  return [label, `${rate}×`, ...figures, ...ratios, n];
}

/** @param {number[]} values */
const p95 = (values) => percentile(values, 95);
/** @param {number[]} values */
const megabytes = (values) => median(values) / 1e6;

/** @param {Book} book @param {{ steps: number, longWalk: number }} plan */
export function figuresTable(book, plan) {
  const head = ['figure', 'CPU', 'floor', 'stack', 'product', '× floor', '× stack', 'n'];
  const more = plan.steps + plan.longWalk;
  const rows = [1, 6].flatMap((rate) => [
    line(book, 'ready p50, ms', 'ready', rate, median),
    line(book, 'tap → paint p50, ms', 'paint', rate, median, 1),
    line(book, 'tap → paint p95, ms', 'paint', rate, p95, 1),
    line(book, 'chip → paint p50, ms', 'chip', rate, median, 1),
    line(book, 'chip → paint p95, ms', 'chip', rate, p95, 1),
    line(book, 'tap → stored p50, ms', 'saved', rate, median, 1),
    line(book, 'tap → stored p95, ms', 'saved', rate, p95, 1),
    line(book, `long tasks in ${plan.steps} steps`, 'long tasks', rate, median),
    line(book, 'offline relaunch p50, ms', 'offline', rate, median),
    ...(rate === 1
      ? [
          line(book, `heap after ${plan.steps} steps, MB`, 'heap', rate, megabytes, 2),
          line(book, `heap after ${more} steps, MB`, 'heap after more', rate, megabytes, 2),
        ]
      : []),
  ]);
  return table(
    head,
    rows.filter((cells) => cells.at(-1) !== '– / – / –'),
  );
}

/** @param {Book} book */
export function growthTable(book) {
  const [smallest = 0] = LOG_SIZES;
  const rows = [1, 6].flatMap((rate) =>
    LOG_SIZES.map((length) => {
      const resumed = book.of(`resume ${length}`, 'product', rate);
      const paints = book.of(`paint on ${length}`, 'product', rate);
      const saves = book.of(`saved on ${length}`, 'product', rate);
      /** @param {string} metric */
      const least = (metric) => median(book.of(`${metric} ${smallest}`, 'product', rate));
      return [
        String(length),
        `${rate}×`,
        number(median(resumed)),
        number(median(resumed) / least('resume'), 2),
        String(resumed.length),
        number(median(paints), 1),
        number(percentile(paints, 95), 1),
        number(median(paints) / least('paint on'), 2),
        number(median(saves), 1),
        String(paints.length),
      ];
    }),
  );
  const step = ['step p50, ms', 'p95, ms', `× ${smallest}`, 'stored p50, ms', 'n'];
  return table(['entries', 'CPU', 'resume p50, ms', `× ${smallest}`, 'n', ...step], rows);
}

/**
 * How far to trust the figures.
 * @param {{ browser: string, busy: number[], rounds: number, minutes: number }} run
 */
export function machineNote({ browser, busy, rounds, minutes }) {
  const [cpu] = cpus();
  const shares = [median(busy), Math.max(...busy)].map((share) => `${number(share * 100)} %`);
  return [
    `Chromium ${browser} headless, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()}.`,
    `${rounds} rounds in ${number(minutes)} minutes, apps interleaved within each.`,
    `Other work used ${shares[0]} of the cores (median of n=${busy.length} looks between`,
    `measurements; ${shares[1]} at most). Ratios hold from machine to machine, milliseconds do not.`,
  ].join('\n');
}

/** What stands behind each figure; so that a reader need not read the code. */
export const LEGEND = `## What is measured

- The floor is plain TypeScript and \`innerHTML\`, the stack React, XState and i18next with nothing
  on top: the same twelve-step wizard. The product walks a counter encounter in a loop: judgement,
  ①, ②, improved, and again, with an observation between some steps.
- **ready**: navigation start → the first choice is on screen, would take a tap, and the frame is
  finished. A new browser context for each load, nothing cached.
- **tap → paint**: pointer up → end of the frame in which the next step is on screen and would take
  a tap. **chip → paint**: the same for an observation, whose count changes.
- **tap → stored**: pointer up → the page says that nothing is left to store. The paint never waits
  for it.
- **resume**: navigation start with the encounter's address → its step, the service worker warm. The
  logs are written by the product's own session and storage; half of the entries are notes.
- **ready / listed with so many closed encounters**: navigation start of the first screen → its first
  choice would take a tap, and → the records that were closed last are listed. They were written by the
  product's own session and storage, and one start before put what is settled away.
- **offline relaunch**: the server is stopped, the worker warm; the product comes back to the step
  it was at. The peers keep nothing, so theirs is their first step, from a cache they are lent.
- **work for a key**: what the main thread does for one key in the search of the guidance, script,
  style, layout and paint, without the wait for the frame, until the nearest result is on screen; the
  others come in the frame behind it, which is not counted. **key → result painted**: the key's own
  time → end of that frame.
- Heap is after two forced collections. 6× slows the main thread down, not the workers, the hashing
  or the disk. Profiles are on the disk, as storage needs it; only the loads are without one.`;
