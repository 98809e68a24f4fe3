import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Screen } from './screen';

export const PASSPHRASE = '港の 古時計 みどりの 切符 七月';

/** The guided step as a head does it, up to where the page has come back and says that it is done. */
export async function guidedStep(page: Page): Promise<{ file: string; identity: string }> {
  await page.locator('[data-notice="lock"] a[href="#/protection"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'protection');
  const form = page.locator('form[data-set-up]');
  await form.locator('[name="passphrase"]').fill(PASSPHRASE);
  await form.locator('[name="again"]').fill(PASSPHRASE);
  await form.locator('[type="submit"]').click();
  const download = page.waitForEvent('download');
  await page.locator('[data-recovery-file]').click();
  const file = readFileSync(await (await download).path(), 'utf8');
  const identity = (await page.locator('[data-identity]').innerText()).replaceAll(/\s/g, '');
  await expect(page.locator('[data-protect]')).toBeDisabled();
  await page.locator('[name="lastFour"]').fill(identity.slice(-4).toLowerCase());
  await page.locator('[data-protect]').click();
  await expect(page.locator('[data-protected]')).toBeVisible();
  return { file, identity };
}

/** Goes through the guided step and on to the first screen; gives what was kept: file and paper. */
export async function protect(page: Page): Promise<{ file: string; identity: string }> {
  const kept = await guidedStep(page);
  await page.locator('[data-protected] button').click();
  await expect(page.locator('[data-notice="lock"]')).toHaveAttribute('data-lock', 'locked');
  return kept;
}

/** Opens the office's key on the page that asks for it. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  const form = page.locator('[data-unlock] form').first();
  await form.locator('[name="passphrase"]').fill(passphrase);
  await form.locator('[type="submit"]').click();
}

/** A talk that has a note in it and is over. */
export async function talkWith(screen: Screen, note: string): Promise<string> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.field('note.written', 'text').fill(note);
  await screen.tap('note.written');
  await screen.saved();
  return screen.encounterId();
}
