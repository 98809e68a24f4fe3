import about from '../../locales/ja/about.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { atHome } from './support/screen';
import { closed, done, tapped, toldBy, walk } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, strangersOf, test } from './support/test';

const STEPS = [tapped('matter.settled', 'aftermath'), done('record'), closed];

test('プライベートな画面：消えうると言い、読み込み直しても続き、閉じれば残らない', async ({
  browser,
  baseURL,
}) => {
  const address = baseURL ?? '';
  const visit = async () => {
    // Without a profile, as a private window is.
    const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
    const strangers = strangersOf(context, new URL(address).origin);
    const screen = await atHome(await context.newPage(), { address });
    await expect(screen.page.getByText(ui.storage.notPersistent)).toBeVisible();
    await expect(screen.page.getByText(panels.list.firstRun)).toBeVisible();
    return { context, strangers, screen };
  };
  const first = await visit();
  const { page } = first.screen;
  await first.screen.tap('encounter.started', 'counter');
  await first.screen.stateIs('initialResponse');
  // Nothing that can be mended while somebody is shouting.
  await expect(page.getByText(ui.storage.notPersistent)).toHaveCount(0);
  await walk(first.screen, STEPS);
  await first.screen.saved();
  await first.screen.reload();
  await first.screen.stateIs('closed');
  const told = [started('counter'), ...toldBy(STEPS)];
  expectTold(await storedLog(page, await first.screen.encounterId()), told);
  await page.goto(`${address}/#/about`);
  await expect(page.getByText(about.state.ok)).toHaveCount(2);
  await expect(page.getByText(ui.storage.notPersistent)).toBeVisible();
  await first.context.close();

  const second = await visit();
  await second.context.close();
  expect([...first.strangers, ...second.strangers]).toEqual([]);
});
