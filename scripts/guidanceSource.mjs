// Holds the excerpts of tests/guidance/source.json to the text of the ward's documents, which is no part
// of the repository; with --write, takes them from it anew. Ends badly where they differ.
//   node scripts/guidanceSource.mjs --source <the text, as pdftotext gives it> [--write]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** @typedef {{ lines: number[][], text: string, facts: string[], misprints?: Record<string, string> }} Excerpt */
/** @typedef {{ sha256: string, clauses: Record<string, Excerpt> }} Excerpts */

/**
 * The ward's own words on some lines, from the first to the last of each range, counted from 1. White
 * space and line breaks are taken out, for the text is set in lines that break inside words; nothing else
 * is changed, misprints and widths included.
 * @param {string} source
 * @param {readonly (readonly number[])[]} ranges
 */
export const excerptOf = (source, ranges) => {
  const all = source.split('\n');
  return ranges
    .flatMap(([first = 1, last = first]) => all.slice(first - 1, last))
    .join('')
    .replaceAll(/\s/g, '');
};

/**
 * The same excerpts as this text has them now.
 * @param {string} source
 * @param {Excerpts} before
 * @returns {Excerpts}
 */
const takenFrom = (source, before) => ({
  sha256: createHash('sha256').update(source).digest('hex'),
  clauses: Object.fromEntries(
    Object.entries(before.clauses).map(([id, excerpt]) => [
      id,
      { ...excerpt, text: excerptOf(source, excerpt.lines) },
    ]),
  ),
});

/**
 * Where excerpts differ from this text, a line each.
 * @param {string} source
 * @param {Excerpts} before
 */
export const differencesFrom = (source, before) => {
  const now = takenFrom(source, before);
  const differing = Object.keys(before.clauses).filter(
    (id) => before.clauses[id]?.text !== now.clauses[id]?.text,
  );
  return [
    ...(now.sha256 === before.sha256 ? [] : [`another text: ${now.sha256}`]),
    ...differing.map((id) => `${id}: ${now.clauses[id]?.text}`),
  ];
};

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { source: { type: 'string' }, write: { type: 'boolean', default: false } },
  });
  if (values.source === undefined) throw new Error('--source <path> is missing');
  const file = new URL('../tests/guidance/source.json', import.meta.url);
  /** @type {Excerpts} */
  const before = JSON.parse(readFileSync(file, 'utf8'));
  const source = readFileSync(values.source, 'utf8');
  const differing = differencesFrom(source, before);
  console.log(differing.length === 0 ? 'as the documents have it' : differing.join('\n'));
  if (values.write) writeFileSync(file, `${JSON.stringify(takenFrom(source, before), null, 2)}\n`);
  else if (differing.length > 0) process.exitCode = 1;
}
