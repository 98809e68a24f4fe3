import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { atHome } from './support/screen';
import { expect, test } from './support/test';

test('記録も控えも書けて、通信が要らなくなったら、使えると言う', async ({ page }) => {
  await atHome(page);
  const mark = page.locator('[data-ready]');
  await expect(mark).toHaveAttribute('data-ready', 'true');
  await expect(mark).toHaveText(ui.offline.ready);
  await expect(mark).toHaveRole('status');
});
