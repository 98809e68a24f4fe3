// `npm run faults`: whether anything that was called stored is ever lost, in a real browser, whatever
// happens to it. `npm run faults -- --kind kill --runs 20`; the kinds are in tests/faults/kinds.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureChromium, NO_CHROMIUM } from '../chromium.mjs';
import { ensureDependencies, root } from '../dependencies.mjs';
import { options } from './options.mjs';

const { asked, out, counts } = options();
if (!ensureDependencies()) process.exit(1);
const chromium = ensureChromium();
if (!chromium) {
  console.error(NO_CHROMIUM);
  process.exit(1);
}
process.env.CHROMIUM_PATH = chromium;
// Importing a module through vite would else settle on development, and everything is built so.
process.env.NODE_ENV = 'production';
const { build, createServer } = await import('vite');

const folder = mkdtempSync(join(tmpdir(), 'kizen-faults-build-'));
await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
// It stays open while the campaign runs: the storage loads parts of itself when they are wanted.
const modules = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const module = await modules.ssrLoadModule('/tests/faults/campaign.ts');
const { campaign, clear } = /** @type {typeof import('../../tests/faults/campaign.ts')} */ (module);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void clear().finally(() => process.exit(130)));
}
try {
  const result = await campaign({ ...asked, build: folder });
  const command = `npm run faults -- ${process.argv.slice(2).join(' ')}`.trim();
  if (out !== undefined) writeFileSync(resolve(out), result.page(command));
  if (counts !== undefined) writeFileSync(counts, JSON.stringify(result.counts));
  process.exitCode = result.counts.failed > 0 ? 1 : 0;
} finally {
  void modules.close();
  rmSync(folder, { recursive: true, force: true });
}
// All is done and told; a handle of a browser that was killed must not keep the process.
setTimeout(() => process.exit(), 1_000).unref();
