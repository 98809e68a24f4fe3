import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fromShoutingToClosed } from './support/counterWalk';
import { atHome } from './support/screen';
import { expect, strangersOf, test } from './support/test';

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

let server: ChildProcess | undefined;
test.afterEach(() => void server?.kill('SIGKILL'));

test('窓口：通信なし、サーバーなしで、怒鳴る声から閉じた記録まで', async ({ browser }) => {
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

  await fromShoutingToClosed(await atHome(page, { address: origin }));
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'closed');
  expect(strangers).toEqual([]);
  await context.close();
});
