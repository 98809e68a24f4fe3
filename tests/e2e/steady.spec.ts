import { atHome } from './support/screen';
import { expect, test } from './support/test';

// Every part of the page is to come from the server, where it can be held back.
test.use({ serviceWorkers: 'block' });

test('一度出た「続きから」は、あとから来る知らせに押されて動かない', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.saved();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/assets\/Readiness-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('about:blank');
  await atHome(page);
  const resume = page.locator('[data-resume]');
  await expect(resume).toBeVisible();
  const notice = page.locator('[data-notice="unset"]');
  await expect(notice).toHaveCount(0);
  const before = await resume.boundingBox();
  letGo();
  await expect(notice).toBeVisible();
  await expect(page.locator('[data-backup-due]')).toBeVisible();
  expect(await resume.boundingBox()).toEqual(before);
});
