import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { root } from '../dependencies.mjs';
import { temporaryFolder } from './browser.mjs';

// Importing a module through vite would else settle on development, and everything is built so.
process.env.NODE_ENV = 'production';

/** The headers an office's server must send. @returns {Promise<Record<string, string>>} */
export async function securityHeaders() {
  const { module } = await runnerImport(join(root, 'scripts/vite/securityHeaders.ts'));
  return /** @type {{ SECURITY_HEADERS: Record<string, string> }} */ (module).SECURITY_HEADERS;
}

/** The product as `npm run build` makes it, in a folder that nobody else builds into. */
export async function buildProduct() {
  const outDir = temporaryFolder();
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** The page that fills the storage, under `/seed/` beside the product, so of the same origin. */
export async function buildSeeder() {
  const folder = temporaryFolder();
  const outDir = join(folder, 'seed');
  await build({
    configFile: false,
    root,
    base: '/seed/',
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('./seed/seed.mjs', import.meta.url)),
        output: { entryFileNames: 'seed.js' },
      },
    },
  });
  writeFileSync(
    join(outDir, 'index.html'),
    '<!doctype html><script type="module" src="seed.js"></script>',
  );
  return folder;
}

/** What the two peers are made of; the form engines beside them are left out. */
const NEEDED = /^(vite|@vitejs\/|react|@xstate\/|xstate|i18next|idb|inkjs)/;

/**
 * Builds the floor and the bare stack with their own build in a copy of their folder.
 * @returns {{ folders: { vanilla: string, stack: string } } | { missing: string }}
 */
export function buildPeers() {
  const source = resolve(process.env.KIZEN_PEERS ?? join(root, '../shared/peers'));
  if (!existsSync(join(source, 'build.mjs'))) return { missing: 'their folder is not there' };
  const folder = temporaryFolder();
  for (const part of ['apps', 'gen', 'build.mjs']) {
    cpSync(join(source, part), join(folder, part), { recursive: true });
  }
  const described = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const needed = Object.entries(described.dependencies).filter(([name]) => NEEDED.test(name));
  const dependencies = Object.fromEntries(needed);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...described, dependencies }));
  mkdirSync(join(folder, 'public/flows'), { recursive: true });
  /** @param {string} command @param {string[]} args */
  const runs = (command, ...args) =>
    spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const made =
    runs('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error') &&
    runs('node', 'gen/flows.mjs') &&
    runs('node', 'build.mjs', 'vanilla', 'stack');
  if (!made) return { missing: 'they could not be installed and built' };
  const folders = { vanilla: join(folder, 'dist/vanilla'), stack: join(folder, 'dist/stack') };
  return { folders };
}
