import { atHome } from './support/screen';
import { expect, test } from './support/test';

test('応対の間だけ、画面は暗くならない。画面を離れて戻っても', async ({ page }) => {
  await page.addInitScript(() => {
    const held = new Set<object>();
    Object.assign(window, { held });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          const lock = { release: async () => held.delete(lock) };
          held.add(lock);
          return lock;
        },
      },
    });
  });
  const held = () => page.evaluate(() => (window as unknown as { held: Set<object> }).held.size);
  const screen = await atHome(page);
  expect(await held()).toBe(0);
  await screen.tap('encounter.started', 'counter');
  await expect.poll(held).toBe(1);
  await test.step('隠れると放され、見えるとまた頼む', async () => {
    await page.evaluate(() => {
      (window as unknown as { held: Set<object> }).held.clear();
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(held).toBe(1);
  });
  await screen.tap('matter.settled');
  await screen.stateIs('aftermath');
  await expect.poll(held).toBe(0);
});

test('断られても、応対は続く', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
  });
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.tap('matter.settled');
  await screen.stateIs('aftermath');
});
