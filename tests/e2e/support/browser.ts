import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.mjs';
import { strangersOf } from './test';

/** A browser of our own with a profile that outlives it, so that it can be killed outright. */
export class OwnBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'kizen-profile-'));
  /** Requests to other origins over all its lives. */
  readonly strangers: string[][] = [];
  kills = 0;
  #child: ChildProcess | undefined;
  #browser: Browser | undefined;

  constructor(readonly address: string) {}

  async launch(): Promise<Page> {
    const child = spawn(
      findChromium() ?? '',
      [
        ...CHROMIUM_FLAGS,
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        '--lang=ja',
        'about:blank',
      ],
      // A group of its own, so that all of the browser can be killed and nothing else.
      {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, TZ: 'Asia/Tokyo' },
      },
    );
    this.#child = child;
    this.#browser = await chromium.connectOverCDP(await addressOf(child));
    const context = this.#browser.contexts()[0] as BrowserContext;
    this.strangers.push(strangersOf(context, new URL(this.address).origin));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1180, height: 820 });
    return page;
  }

  /** SIGKILL to every process of the browser at once: nothing gets to say goodbye. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.kills += 1;
    await this.#browser?.close().catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    child.stderr?.on('data', (bytes: Buffer) => {
      heard += bytes;
      const [, address] = /DevTools listening on (ws:\S+)/.exec(heard) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the browser ended: ${heard}`)));
  });
}
