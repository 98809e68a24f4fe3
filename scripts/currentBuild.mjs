// The production build in `dist`, made anew only when something it is made of has changed.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './dependencies.mjs';

const SOURCES = [
  'index.html',
  'package-lock.json',
  'package.json',
  'vite.config.ts',
  'scripts/vite',
  'public',
  'locales',
  'flows',
  'src',
];

/** @param {string} path @returns {number} */
function lastChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of removed and renamed files.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

function buildIsCurrent() {
  const built = join(root, 'dist/sw.js');
  if (!existsSync(built)) return false;
  const changes = SOURCES.map((source) => join(root, source))
    .filter((path) => existsSync(path))
    .map(lastChange);
  return Math.max(...changes) < statSync(built).mtimeMs;
}

/** Builds where the last build is older than what it is made of; false when that fails. */
export const ensureBuild = () => buildIsCurrent() || run('npm', ['run', 'build']);
