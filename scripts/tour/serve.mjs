import { ensureBuild } from '../currentBuild.mjs';
import { root } from '../dependencies.mjs';

/**
 * Serves a build on a free port of this machine's own address; without a folder, one that is current.
 * @param {string} [outDir]
 */
export async function serveBuild(outDir) {
  if (outDir === undefined && !ensureBuild()) throw new Error('there is no build to serve');
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: outDir ?? 'dist' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the build is not served');
  return { address, stop: () => server.close() };
}
