// One command from a fresh checkout to the production build on this machine's own address.
import { parseArgs } from 'node:util';
import { ensureBuild } from './currentBuild.mjs';
import { ensureDependencies, root } from './dependencies.mjs';

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
if (!ensureBuild()) process.exit(1);

const { preview } = await import('vite');
const server = await preview({
  root,
  preview: { host: '127.0.0.1', port, strictPort: values['strict-port'] },
});
console.log(`\nKizen: ${server.resolvedUrls?.local[0]}   (stop with Ctrl+C)`);
