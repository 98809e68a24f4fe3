import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const MOST_TABS = 60;

type Focus = { shown: boolean; free: boolean };

/** Hands on the keyboard, and nothing else. */
class Hands {
  keys = 0;
  steps = 0;

  constructor(readonly page: Page) {}

  private async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  /** What has the focus must be seen to have it, and nothing may lie over it (2.4.7, 2.4.11). */
  private focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { left, top, width, height } = focused.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      return {
        shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        free: focused.contains(over) || over?.closest('label')?.contains(focused) === true,
      };
    });
  }

  /** Tabs on to a control; on the way every stop is looked at. */
  async goTo(selector: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await this.press('Tab');
      const there = await this.page.evaluate((wanted) => {
        const { activeElement } = document;
        return activeElement?.matches(wanted) ? 'there' : (activeElement?.tagName ?? 'BODY');
      }, selector);
      if (there === 'BODY') continue;
      expect(await this.focus(), `on the way to ${selector}`).toEqual({ shown: true, free: true });
      if (there === 'there') return;
    }
    throw new Error(`${selector} is not reached in ${MOST_TABS} tabs`);
  }

  /** Reports a fact; the next step's heading then has the focus, and says so. */
  async report(event: string, becomes: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    const [name, value] = event.split('=');
    await this.goTo(
      `[data-event="${name}"]${value === undefined ? '' : `[data-value="${value}"]`}`,
    );
    await this.press(key);
    await expect(this.page.locator('main')).toHaveAttribute('data-state', becomes);
    await expect(this.page.locator('#step-title')).toBeFocused();
    expect(await this.focus(), becomes).toEqual({ shown: true, free: true });
    this.steps += 1;
  }
}

const TO_EVICTION = [
  ['judgement.requested', 'judgement.manner'],
  ['manner.reviewed', 'judgement.content'],
  ['content.reviewed', 'judgement.pattern'],
  ['pattern.reviewed', 'judgement.harm'],
  ['harm.assessed=harmed', 'judgement.verdict'],
  ['verdict.given=harassment', 'stopRequest.say'],
  ['stop.requested', 'stopRequest.watch'],
  ['conduct.continued', 'warning.say'],
  ['warning.given', 'warning.watch'],
  ['conduct.continued', 'termination.say'],
  ['response.ended', 'termination.watch'],
  ['counterpart.stayed', 'eviction.report'],
  ['facility.reported', 'eviction.order'],
  ['eviction.ordered', 'eviction.watch'],
  ['counterpart.stayed', 'eviction.order'],
  ['eviction.ordered', 'eviction.watch'],
  ['counterpart.stayed', 'eviction.order'],
  ['eviction.ordered', 'eviction.watch'],
  ['counterpart.left', 'aftermath'],
] as const;

test('キーボードだけで、窓口から退去命令３回、事後、閉じるまで', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('.');
  const hands = new Hands(page);
  await hands.report('encounter.started=counter', 'initialResponse');

  await test.step('見たことは、見出しを離れずに残る', async () => {
    await hands.goTo('[data-event="observation.noted"][data-value="manner.shouting"]');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-value="manner.shouting"]')).toHaveAttribute('data-count', '1');
  });
  await test.step('覆った画面は Escape で外れ、覆っている間は後ろに届かない', async () => {
    await hands.goTo('.bar-top .pill:not([data-home])');
    await page.keyboard.press('Enter');
    await expect(page.locator('.cover')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
    await page.keyboard.press('Escape');
    await expect(page.locator('.cover')).toHaveCount(0);
    await expect(page.locator('.bar-top .pill:not([data-home])')).toBeFocused();
  });

  for (const [index, [event, becomes]] of TO_EVICTION.entries()) {
    await hands.report(event, becomes, index % 2 === 0 ? 'Enter' : 'Space');
  }
  const tasks = page.locator('[data-event="task.done"]');
  await expect(tasks.first()).toBeVisible();
  for (let left = await tasks.count(); left > 0; left -= 1) {
    await hands.goTo('[data-event="task.done"]');
    await page.keyboard.press('Enter');
    await expect(tasks).toHaveCount(left - 1);
  }
  await hands.report('encounter.closed', 'closed');
  expect(hands.steps).toBe(TO_EVICTION.length + 2);
  console.info(`${hands.steps} steps, ${hands.keys} keys`);
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
