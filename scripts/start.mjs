// One command from a fresh checkout to the production build on this machine's own address.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies, root, run } from './dependencies.mjs';

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

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    'strict-port': { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`--port must be a number from 1 to 65535, not "${values.port}".`);
  process.exit(1);
}

if (!ensureDependencies()) process.exit(1);
if (!buildIsCurrent() && !run('npm', ['run', 'build'])) process.exit(1);

const { preview } = await import('vite');
const server = await preview({
  root,
  preview: { host: '127.0.0.1', port, strictPort: values['strict-port'] },
});
console.log(`\nKizen: ${server.resolvedUrls?.local[0]}   (stop with Ctrl+C)`);
