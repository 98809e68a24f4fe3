import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const PACKED = ['.png', '.woff2'];

/** @typedef {{ raw: Buffer, gzip: Buffer, brotli: Buffer, packed: boolean, type: string }} File */

/** @param {string} folder @returns {Map<string, File>} */
function load(folder) {
  /** @type {Map<string, File>} */
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const extension = extname(path);
    const raw = readFileSync(path);
    const packed = PACKED.includes(extension);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      raw,
      gzip: packed ? raw : gzipSync(raw, { level: 9 }),
      brotli: packed ? raw : brotliCompressSync(raw),
      packed,
      type: TYPES[extension] ?? 'application/octet-stream',
    });
  }
  return files;
}

/**
 * Serves built files with brotli from memory, so that neither the disk nor the compressor is
 * measured, and a build that others make meanwhile changes nothing.
 * @param {string[]} folders the first one wins
 * @param {Record<string, string>} headers
 */
export async function serve(folders, headers = {}) {
  const files = new Map(folders.toReversed().flatMap((folder) => [...load(folder)]));
  /** @param {string} address */
  const find = (address) => {
    const { pathname } = new URL(address, 'http://bench');
    return files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  };
  const server = createServer((request, response) => {
    const file = find(request.url ?? '/');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const brotli = !file.packed && /\bbr\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(200, {
      ...headers,
      'Content-Type': file.type,
      'Cache-Control': /\/assets\//.test(request.url ?? '')
        ? 'public, max-age=31536000'
        : 'no-cache',
      ...(brotli ? { 'Content-Encoding': 'br' } : {}),
    });
    response.end(brotli ? file.brotli : file.raw);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    find,
    /** @returns {Promise<void>} */
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @typedef {Awaited<ReturnType<typeof serve>>} Site */
