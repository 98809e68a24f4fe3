import { root } from '../dependencies.mjs';

/**
 * Serves a build on a free port of this machine's own address.
 * @param {string} [outDir]
 */
export async function serveBuild(outDir = 'dist') {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the build is not served');
  return { address, stop: () => server.close() };
}
