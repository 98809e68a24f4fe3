import { chromium, expect, test } from '@playwright/test';
import card from '../../locales/ja/emergencyCard.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { Site } from '../support/site';

/** A name that the browser takes for a stranger's machine: over plain HTTP it is not to be trusted. */
const HOST = 'kizen.test';

const site = new Site();
test.beforeAll(() => site.start());
test.afterAll(() => site.stop());

test('暗号のない接続：記録できないと言い、その下に緊急カードがあり、何も押せない', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const address = site.address.replace('127.0.0.1', HOST);
  for (const place of ['', '#/settings', `#/e/${'0'.repeat(32)}`]) {
    await test.step(place, async () => {
      await page.goto('about:blank');
      await page.goto(`${address}${place}`);
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
      const title = page.getByRole('heading', { level: 1, name: panels.insecure.title });
      const emergency = page.getByRole('heading', { name: card.title, exact: true });
      await expect(title).toBeVisible();
      await expect(page.getByText(panels.insecure.text)).toBeVisible();
      await expect(emergency).toBeInViewport();
      await expect(page.getByText(card.police)).toBeInViewport();
      const [above, below] = [await title.boundingBox(), await emergency.boundingBox()];
      expect(above?.y).toBeLessThan(below?.y ?? 0);
      await expect(page.locator('button, [data-event]')).toHaveCount(0);
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    });
  }
  await test.step('読み込みの間も、押せるものは見えない', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/assets\/index-[^/]+\.js$/, (route) => held.then(() => route.continue()));
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByText(card.police)).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    letGo();
    await expect(page.getByRole('heading', { name: panels.insecure.title })).toBeVisible();
  });
  await browser.close();
});
