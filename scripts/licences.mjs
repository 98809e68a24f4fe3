// Writes whose work the built application holds, and under which terms, from the packages as they are
// installed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** @param {string | { name?: string } | undefined} author */
const holder = (author) =>
  (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*[<(].*$/, '');

/** @param {string} name */
const termsOf = (name) => {
  const folder = new URL(`../node_modules/${name}/`, import.meta.url);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  return file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8').trim();
};

/** @type {Map<string, { name: string, version: string, licence: string, holder: string, terms: string }>} */
const found = new Map();
/** @param {string} name */
const visit = (name) => {
  if (found.has(name)) return;
  const {
    version,
    license,
    author,
    dependencies = {},
  } = read(`../node_modules/${name}/package.json`);
  const terms = termsOf(name);
  const named = holder(author) || (/^Copyright .*$/m.exec(terms)?.[0] ?? '');
  found.set(name, { name, version, licence: license ?? '', holder: named, terms });
  for (const next of Object.keys(dependencies)) visit(next);
};
for (const name of Object.keys(read('../package.json').dependencies)) visit(name);

const list = [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
writeFileSync(
  new URL('../src/app/licences.json', import.meta.url),
  `${JSON.stringify(list, null, 2)}\n`,
);
