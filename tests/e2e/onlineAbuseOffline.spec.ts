import { Site } from '../support/site';
import { tapAgain } from './support/again';
import { CaseScreen } from './support/caseScreen';
import { atHome } from './support/screen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

/** The application from a server of the test's own, which it can stop. */
const ownServer = test.extend<{ site: Site }>({
  site: async ({ browserName: _ }, use) => {
    const site = await new Site().start();
    await use(site);
    await site.stop();
  },
  baseURL: ({ site }, use) => use(site.address),
});

ownServer.describe('電波がなくても', () => {
  ownServer('件を開き、確認を残し、様式１を出し、読み直しても続きから', async ({ page, site }) => {
    const home = await atHome(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await site.stop();
    await page.reload();
    await home.stateIs('home');
    await home.tap('observation.noted', 'post.discredit');
    const screen = new CaseScreen(page);
    await screen.stateIs('relation');
    await screen.tap('relation.judged', 'work');
    await screen.stateIs('handling');
    await screen.search('x', 'found');
    await screen.saved();
    const id = await screen.encounterId();
    await screen.track('notice');
    await page.locator('[data-sheet-link="formOne"]').click();
    await expect(page.locator('[data-sheet="formOne"] h1')).toContainText('様式１');
    await page.reload();
    await expect(page.locator('[data-sheet="formOne"] h1')).toContainText('様式１');
    expect((await storedLog(page, id)).map(({ type }) => type)).toContain('search.done');
  });
});

test.describe('画面の部品が届かないとき', () => {
  test.use({ serviceWorkers: 'block' });

  test('そう言い、何も失わず、届けばもう一度押して開ける', async ({ page }) => {
    const home = await atHome(page);
    const parts = /\/assets\/(CasePlace|onlineAbuse)[^/]*\.js/;
    let refused = 0;
    await page.route(parts, async (route) => {
      refused += 1;
      await route.abort();
    });
    await home.tap('observation.noted', 'post.discredit');
    await expect(page.locator('[data-notice="storage"]').first()).toContainText('開けませんでした');
    await expect(page.locator('[data-notice="storage"]').first()).toContainText('読み込み直して');
    expect(refused).toBeGreaterThan(0);
    await home.stateIs('home');
    await page.unroute(parts);
    const start = () => home.tap('observation.noted', 'post.discredit');
    await tapAgain(page, start, page.locator('main[data-state="relation"]'));
    const screen = new CaseScreen(page);
    await screen.stateIs('relation');
    await screen.saved();
    const id = await screen.encounterId();
    // A stored case that cannot be shown is told of on the first screen, and stays stored.
    await page.route(parts, (route) => route.abort());
    await page.reload();
    await screen.stateIs('home');
    await expect(page.locator('[data-notice="storage"]').first()).toContainText('開けませんでした');
    await page.unroute(parts);
    await page.reload();
    await page.locator(`[data-resume="${id}"]`).click();
    await screen.stateIs('relation');
  });
});
