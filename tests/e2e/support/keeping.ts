import { readFileSync } from 'node:fs';
import { type Download, expect, type Page } from '@playwright/test';
import { talkWith } from './protection';
import type { Screen } from './screen';

export const NOTE = '「責任者を出せ」世田谷次郎';

/** What the browser saves when a control is pressed. */
export const saving = async (page: Page, control: string): Promise<Download> => {
  const download = page.waitForEvent('download');
  await page.locator(control).click();
  return download;
};

export const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

/** A talk with a note in it that is over and closed; gives its id. */
export async function closedTalk(screen: Screen): Promise<string> {
  const id = await talkWith(screen, NOTE);
  await screen.tap('matter.settled');
  await screen.tap('task.done', 'record');
  await screen.tap('encounter.closed');
  await screen.stateIs('closed');
  await screen.saved();
  return id;
}

/** A record that is over and closed, and the page where it is handed over. */
export async function closedRecord(screen: Screen): Promise<{ id: string; code: string }> {
  const id = await closedTalk(screen);
  const line = screen.page.locator('[data-head-code]');
  const code = (await line.getAttribute('data-head-code')) ?? '';
  expect(code).toMatch(/^[2-9ACFHKMRTUWXY]{5}-[2-9ACFHKMRTUWXY]{5}$/);
  await screen.page.locator('[data-keep]').click();
  await expect(screen.page.locator('main')).toHaveAttribute('data-state', 'keep');
  await expect(screen.page.locator('[data-head-code]')).toHaveAttribute('data-head-code', code);
  return { id, code };
}

/**
 * What is due is destroyed: the first screen does it four seconds after it came, on a busy machine later;
 * the page of kept records counts as it is opened.
 */
export async function oneIsDestroyed(page: Page, told: string): Promise<void> {
  await expect(async () => {
    await page.goto('#/');
    await page.waitForTimeout(5_000);
    await page.goto('#/keeping');
    await expect(page.locator('[data-tombstones="1"]')).toContainText(told, { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** Prepares the live encounter on screen for another tablet: the phrase, with the codes on screen. */
export async function preparedHandOver(page: Page): Promise<string> {
  await page.locator('.handover summary').click();
  await page.locator('.handover [data-keep]').click();
  await page.locator('[data-to-device] summary').click();
  await page.locator('[data-hand-over]').click();
  await expect(page.locator('[data-frames] svg')).toBeVisible();
  return (await page.locator('[data-phrase]').getAttribute('data-phrase')) ?? '';
}
