import { cpSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../chromium.mjs';

/** @typedef {import('playwright-core').BrowserContext} Context */

const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];
const PAGE = { viewport: { width: 1280, height: 800 }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' };
const OURS_TO_END = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** Everything this run has made, given back at its end. @type {Set<() => unknown>} */
const toGiveBack = new Set();

/** @param {() => unknown} giveBack */
export const atEnd = (giveBack) => void toGiveBack.add(giveBack);

/** Ends the browsers and servers of this run and removes its folders, the youngest first. */
export async function giveBack() {
  const all = [...toGiveBack].toReversed();
  toGiveBack.clear();
  for (const one of all) await Promise.resolve(one()).catch(() => undefined);
}

/** Removes a folder; the browser may still be writing its last files there. @param {string} folder */
async function remove(folder) {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch(
    () => undefined,
  );
}

/** A folder that lives as long as the run. @param {string} [copyOf] */
export function temporaryFolder(copyOf) {
  const folder = mkdtempSync(join(tmpdir(), 'kizen-bench-'));
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  atEnd(() => remove(folder));
  return folder;
}

/** @param {string} executablePath */
export const browsers = (executablePath) => ({
  /**
   * A browser of its own with a profile on the disk, as the storage needs it; the profile is
   * removed afterwards.
   * @template T
   * @param {(context: Context) => Promise<T>} work
   * @param {string} [profile] a profile to start from; it is copied
   */
  async onDisk(work, profile) {
    const folder = temporaryFolder(profile);
    const options = { executablePath, args: FLAGS, ...OURS_TO_END, ...PAGE };
    const context = await chromium.launchPersistentContext(folder, options);
    const close = () => context.close();
    atEnd(close);
    try {
      return await work(context);
    } finally {
      await close();
      toGiveBack.delete(close);
      await remove(folder);
    }
  },
  /** Makes a profile for `onDisk` to start from. @param {(context: Context) => Promise<void>} fill */
  async profile(fill) {
    const folder = temporaryFolder();
    const options = { executablePath, args: FLAGS, ...OURS_TO_END, ...PAGE };
    const context = await chromium.launchPersistentContext(folder, options);
    atEnd(() => context.close());
    await fill(context);
    await context.close();
    return folder;
  },
  /** One browser for pages that need nothing of the ones before. */
  async plain() {
    const browser = await chromium.launch({ executablePath, args: FLAGS, ...OURS_TO_END });
    atEnd(() => browser.close());
    return {
      version: browser.version(),
      /** @template T @param {(context: Context) => Promise<T>} work */
      async fresh(work) {
        const context = await browser.newContext(PAGE);
        try {
          return await work(context);
        } finally {
          await context.close();
        }
      },
    };
  },
});

/** @typedef {ReturnType<typeof browsers>} Browsers */
/** @typedef {Awaited<ReturnType<Browsers['plain']>>} PlainBrowser */
