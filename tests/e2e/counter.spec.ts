import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { COUNTER_WALK } from './support/counterWalk';
import { atHome, type Screen } from './support/screen';
import { toldBy, walk } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, strangersOf, test } from './support/test';

test.setTimeout(90_000);

async function fromShoutingToClosed(screen: Screen): Promise<void> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, COUNTER_WALK);
  await screen.saved();
  const entries = await storedLog(screen.page, await screen.encounterId());
  expectTold(entries, [started('counter'), ...toldBy(COUNTER_WALK)]);
  expect(screen.walked).toHaveLength(COUNTER_WALK.length + 2);
  // Words and fact are one tap, stored whole or not at all.
  const stop = entries.findIndex(({ type }) => type === 'stop.requested');
  expect(entries[stop - 1]?.cmdId).toBe(entries[stop]?.cmdId);
}

test('窓口：怒鳴る → 判断 → ①②③ → 退去命令３回 → 通報 → 事後 → 閉じる', async ({ page }) => {
  await fromShoutingToClosed(await atHome(page));
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The built application, served by a process of its own that can be killed. */
function serve(port: number): ChildProcess {
  const root = join(import.meta.dirname, '../..');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const address = ['--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  return spawn(process.execPath, [vite, 'preview', ...address], { cwd: root, stdio: 'ignore' });
}

test.describe('without a network', () => {
  let server: ChildProcess | undefined;
  test.afterEach(() => void server?.kill('SIGKILL'));

  test('窓口：通信なし、サーバーなしで同じ道を最後まで', async ({ browser }) => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    server = serve(port);
    const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    const strangers = strangersOf(context, origin);
    const page = await context.newPage();
    await expect(async () => void (await page.goto(origin))).toPass();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));

    const dead = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGKILL');
    await dead;
    await context.setOffline(true);
    expect(await page.evaluate(() => fetch('nothing').catch(() => null))).toBeNull();

    await fromShoutingToClosed(await atHome(page, origin));
    await page.reload();
    await expect(page.locator('main')).toHaveAttribute('data-state', 'closed');
    expect(strangers).toEqual([]);
    await context.close();
  });
});
