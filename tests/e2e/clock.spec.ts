import type { Page } from '@playwright/test';
import { letPass, MINUTE, movableClock, setClock } from './support/clock';
import { atHome, Screen } from './support/screen';
import { type Stored, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const dueAt = async (screen: Screen) => Date.parse((await screen.deadline()) ?? '');

async function stalled(page: Page): Promise<Screen> {
  await movableClock(page, 0);
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('progress.stalled');
  await expect(page.locator('[data-deadline]')).toBeVisible();
  await screen.saved();
  return screen;
}

/** The same encounter on a new page, whose wall clock is ahead. */
async function restarted(screen: Screen, ahead: number, by = screen.page.url()): Promise<Screen> {
  const { page } = screen;
  const again = await page.context().newPage();
  await page.close();
  await movableClock(again, ahead);
  await again.goto(by);
  return new Screen(again);
}

const typesOf = (entries: readonly Stored[]) => entries.map(({ type }) => type);

test('時計が戻されても、残り時間は変わらず、戻されたことが残る', async ({ page }) => {
  const screen = await stalled(page);
  await letPass(page, 10 * MINUTE);
  const before = await dueAt(screen);
  await setClock(page, -60 * MINUTE);
  await expect.poll(() => dueAt(screen)).not.toBe(before);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(typesOf(entries)).toEqual(['encounter.started', 'progress.stalled', 'clock.shifted']);
  const { ms, direction } = entries[2]?.data ?? {};
  expect(direction).toBe('back');
  // The clock and the deadline went back by the same: what is left stays.
  expect(Math.round(Number(ms) / 1000)).toBe(-60 * 60);
  expect(await dueAt(screen)).toBe(before + Number(ms));
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'running');
});

const question = (screen: Screen) => screen.page.locator('[data-notice="clockDoubt"]');

test('再起動の間に時計が進み、合っていないと答えると、残り時間が戻る', async ({ page }) => {
  const first = await stalled(page);
  const before = await dueAt(first);
  const screen = await restarted(first, 40 * MINUTE);
  await screen.stateIs('initialResponse');
  await expect(question(screen)).toBeVisible();
  await screen.mainThingIs('judgement.requested');
  await question(screen).locator('[data-clock="wrong"]').click();
  await expect(question(screen)).toHaveCount(0);
  await expect(screen.page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'running');
  await screen.mainThingIs(null);
  await screen.saved();
  const entries = await storedLog(screen.page, await screen.encounterId());
  expect(typesOf(entries)).toEqual([
    'encounter.started',
    'progress.stalled',
    'deadline.passed',
    'clock.shifted',
  ]);
  const { ms, direction } = entries[3]?.data ?? {};
  expect(direction).toBe('forward');
  expect(Number(ms)).toBeGreaterThanOrEqual(40 * MINUTE);
  expect(await dueAt(screen)).toBe(before + Number(ms));
});

test('再起動の間に時計が進み、合っていると答えると、そのまま計る', async ({ page }) => {
  const first = await stalled(page);
  const before = await dueAt(first);
  const screen = await restarted(first, 10 * MINUTE);
  await screen.stateIs('initialResponse');
  await question(screen).locator('[data-clock="right"]').click();
  await expect(question(screen)).toHaveCount(0);
  expect(await dueAt(screen)).toBe(before);
  await screen.saved();
  const entries = await storedLog(screen.page, await screen.encounterId());
  expect(typesOf(entries)).toEqual(['encounter.started', 'progress.stalled', 'clock.confirmed']);
  expect(Number(entries[2]?.data.ms)).toBeGreaterThanOrEqual(10 * MINUTE);
});

test('再起動の間に時計が進んだら、一覧から開いても尋ねる', async ({ page }) => {
  const first = await stalled(page);
  const id = await first.encounterId();
  const screen = await restarted(first, 40 * MINUTE, '.');
  await screen.stateIs('home');
  await screen.page.locator(`[data-resume="${id}"]`).click();
  await expect(question(screen)).toBeVisible();
  await question(screen).locator('[data-clock="right"]').click();
  await expect(question(screen)).toHaveCount(0);
});

test('眠っていた端末も、見たときに一度だけ尋ねる', async ({ page }) => {
  const screen = await stalled(page);
  await setClock(page, 5 * MINUTE);
  await expect(question(screen)).toBeVisible();
  await question(screen).locator('[data-clock="right"]').click();
  await letPass(page, MINUTE);
  await expect(question(screen)).toHaveCount(0);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(typesOf(entries)).toEqual(['encounter.started', 'progress.stalled', 'clock.confirmed']);
});
