import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { SECURITY_HEADERS } from '../../scripts/vite/securityHeaders';

export const DIST = join(import.meta.dirname, '../../dist');

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of the build, as addresses relative to it. */
export function builtFiles(folder = DIST): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The built application under /kizen/ of a server that a test can change and stop. */
export class Site {
  /** Files that differ from the build: a newer version, or a broken server. */
  readonly changed = new Map<string, string>();
  /** Files that are not there any more. */
  readonly missing = new Set<string>();
  /** What was asked for and is not there, in order. */
  readonly missed: string[] = [];
  #server: Server | undefined;
  address = '';

  /** `folder`: where the build is. */
  constructor(readonly folder = DIST) {}

  async start(): Promise<this> {
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname.replace(/^\/kizen\//, '');
      const file = path === '' ? 'index.html' : path;
      try {
        if (this.missing.has(file)) throw new Error(`${file} is gone`);
        const body = this.changed.get(file) ?? readFileSync(join(this.folder, file));
        response.writeHead(200, {
          ...SECURITY_HEADERS,
          'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        });
        response.end(body);
      } catch {
        this.missed.push(file);
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('the server has no port');
    this.#server = server;
    this.address = `http://127.0.0.1:${address.port}/kizen/`;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server?.listening) return;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }
}
