import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_FLAGS, findChromium, NO_CHROMIUM } from '../../../scripts/chromium.mjs';
import { Pipe } from './pipe';
import { Tab } from './tab';

export type Launch = {
  profile: string;
  flags?: readonly string[];
  env?: Record<string, string>;
};

/** Browsers that are running now, so that an interrupted campaign leaves none behind. */
const running = new Set<Chromium>();

export const killAll = (): Promise<unknown> => Promise.all([...running].map((one) => one.kill()));

/**
 * A browser as an office has it. The flags that Playwright adds hide half of the faults: its pages
 * are never hidden, throttled, frozen or kept for going back.
 */
export class Chromium {
  readonly pipe: Pipe;
  readonly #child: ChildProcess;
  readonly #exit: Promise<void>;

  private constructor({ profile, flags = [], env = {} }: Launch) {
    const executable = findChromium();
    if (executable === undefined) throw new Error(NO_CHROMIUM);
    this.#child = spawn(
      executable,
      [
        ...CHROMIUM_FLAGS,
        '--headless=new',
        '--remote-debugging-pipe',
        `--user-data-dir=${profile}`,
        '--lang=ja',
        '--window-size=1180,820',
        ...flags,
        'about:blank',
      ],
      {
        // A group of its own, so that all of the browser can be killed and nothing else.
        detached: true,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
        env: { ...process.env, TZ: 'Asia/Tokyo', ...env },
      },
    );
    const [, , , into, from] = this.#child.stdio;
    this.pipe = new Pipe(into as Writable, from as Readable);
    this.#exit = new Promise((resolve) => {
      this.#child.once('exit', () => {
        this.pipe.end();
        running.delete(this);
        resolve();
      });
    });
    running.add(this);
  }

  static async launch(how: Launch): Promise<Chromium> {
    const browser = new Chromium(how);
    await browser.pipe.send('Target.setDiscoverTargets', { discover: false });
    return browser;
  }

  /** The page that the browser begins with, in front. */
  async firstTab(): Promise<Tab> {
    const { targetInfos } = await this.pipe.send<{
      targetInfos: { targetId: string; type: string }[];
    }>('Target.getTargets');
    const page = targetInfos.find(({ type }) => type === 'page');
    return page ? Tab.attach(this.pipe, page.targetId) : this.newTab();
  }

  /** Another page, which comes to the front. */
  async newTab(): Promise<Tab> {
    const { targetId } = await this.pipe.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    return Tab.attach(this.pipe, targetId);
  }

  /** Stops every process of the browser and lets it go on: what a lid that is closed does. */
  async stopFor(ms: number, meanwhile: () => void): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('the browser is gone');
    process.kill(-pid, 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, ms));
    meanwhile();
    process.kill(-pid, 'SIGCONT');
  }

  /** SIGKILL to every process of the browser at once: nothing gets to say goodbye. */
  async kill(): Promise<void> {
    if (this.#child.pid !== undefined && this.#child.exitCode === null) {
      try {
        process.kill(-this.#child.pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    }
    await this.#exit;
  }

  /** Closes the browser as a person does. */
  async quit(): Promise<void> {
    this.pipe.send('Browser.close').catch(() => undefined);
    const late = setTimeout(() => void this.kill(), 10_000);
    await this.#exit;
    clearTimeout(late);
  }
}
