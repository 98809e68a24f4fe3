import encounter from '../../locales/ja/encounter.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { Keyboard } from './support/keyboard';
import { atHome } from './support/screen';
import { expect, test } from './support/test';

// Every journey by keyboard alone: the projects of that name, over journeys/.

test('見たことを押しても、フォーカスはそこに残る', async ({ page }) => {
  const screen = await atHome(page, { hands: new Keyboard(page) });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  const chip = screen.control('observation.noted', 'manner.shouting');
  for (const count of ['1', '2']) {
    await screen.press(chip);
    await expect(chip).toHaveAttribute('data-count', count);
    await expect(chip).toBeFocused();
  }
  expect(screen.taps).toBe(3);
});

test('仕事を済ませると、フォーカスはその行に残る', async ({ page }) => {
  const screen = await atHome(page, { hands: new Keyboard(page) });
  for (const [event, value, becomes] of [
    ['encounter.started', 'counter', 'initialResponse'],
    ['matter.settled', undefined, 'aftermath'],
  ] as const) {
    await screen.tap(event, value);
    await screen.stateIs(becomes);
  }
  await screen.tap('task.done', 'record');
  const row = page.getByRole('listitem').filter({ hasText: encounter.tasks.record.name });
  await expect(row.and(page.locator('[data-task]'))).toBeFocused();
  await screen.tap('encounter.closed');
  await screen.stateIs('closed');
});

test('覆った画面は Escape で外れ、覆っている間は後ろに届かない', async ({ page }) => {
  const screen = await atHome(page, { hands: new Keyboard(page) });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  const cover = page.getByRole('button', { name: ui.live.cover });
  await screen.press(cover);
  await expect(page.locator('.cover')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
  await page.keyboard.press('Escape');
  await expect(page.locator('.cover')).toHaveCount(0);
  await expect(cover).toBeFocused();
});

test('お知らせは読み上げられる：保存、時間、オフラインの新しい版', async ({ page }) => {
  await page.goto('.');
  await page.locator('[data-event="encounter.started"][data-value="counter"]').click();
  await expect(page.locator('[data-save]')).toHaveAttribute('aria-live', 'polite');
  await page.locator('[data-event="progress.stalled"]').click();
  await expect(page.locator('.deadline [aria-live="assertive"]')).toHaveCount(1);
  await page.locator('[data-home]').click();
  await expect(page.locator('header [aria-live="polite"]')).toHaveCount(1);
});
