// Every check of the project, each also an npm script of its own. All of them run, whatever fails.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureAge, ensureChromium, NO_CHROMIUM } from './chromium.mjs';
import { countPlaywright, countVitest, honest, verdict } from './counts.mjs';
import { ensureDependencies, run } from './dependencies.mjs';
import { ensurePdftotext, NO_PDFTOTEXT } from './pdftotext.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const reports = mkdtempSync(join(tmpdir(), 'kizen-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
const faultsReport = join(reports, 'faults.json');

/** @param {string} script @returns {Counts} */
function gate(script) {
  const passed = Number(run('npm', ['run', script]));
  return { passed, failed: 1 - passed, skipped: 0 };
}

/**
 * @template T
 * @param {string} file
 * @param {(report: T) => Counts} count
 */
function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function unit() {
  ensureAge();
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const succeeded = run('npm', ['run', 'test:unit', '--', ...flags]);
  return honest(read(unitReport, countVitest), succeeded);
}

function e2e() {
  const chromium = ensureChromium();
  if (!chromium) {
    console.error(NO_CHROMIUM);
    return honest(undefined, false);
  }
  // Without it the specs that need it fail, each with this sentence.
  if (!ensurePdftotext()) console.error(NO_PDFTOTEXT);
  const succeeded = run('npm', ['run', 'test:e2e', '--', '--reporter=line,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport,
  });
  return honest(read(e2eReport, countPlaywright), succeeded);
}

function faults() {
  const succeeded = run('npm', ['run', 'test:faults', '--', '--counts', faultsReport]);
  /** @type {Counts | undefined} */
  const counts = read(faultsReport, (report) => report);
  return honest(counts, succeeded);
}

const PARTS = {
  'test:format': gate,
  'test:lint': gate,
  'test:types': gate,
  'test:dead': gate,
  'test:copies': gate,
  'test:unit': unit,
  'test:build': gate,
  'test:size': gate,
  'test:faults': faults,
  'test:e2e': e2e,
};

/** @type {[string, Counts][]} */
const results = [];
if (ensureDependencies()) {
  for (const [script, part] of Object.entries(PARTS)) results.push([script, part(script)]);
} else {
  results.push(['dependencies', honest(undefined, false)]);
}
rmSync(reports, { recursive: true });

console.log();
for (const [script, counts] of results) console.log(`${script.padEnd(12)}  ${verdict([counts])}`);
const counts = results.map(([, part]) => part);
// Who reads only the end of a long log must still learn what failed.
for (const name of counts.flatMap(({ names = [] }) => names))
  console.log(`failed: ${name.replace(`${process.cwd()}/`, '')}`);
console.log(verdict(counts));
// Set, not thrown: what was printed must reach a pipe whole.
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
