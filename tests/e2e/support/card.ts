import { expect, type Page } from '@playwright/test';
import { atHome, type Screen } from './screen';
import { judged, noted, walk } from './steps';

export const card = (page: Page) => page.locator('dialog.placard');
export const wordsShown = (page: Page) => page.locator('.placard-words');
export const showing = (page: Page) => page.locator('.registers [data-event="card.shown"]');
export const register = (page: Page, lang: string) =>
  page.locator(`.registers [data-register="${lang}"]`);

/** Another register, or other words, on the card that is shown. */
export const onCard = (page: Page, value: string) => card(page).locator(`[data-value="${value}"]`);

/** In which register the words of the step stand there. */
export async function expectSpoken(page: Page, lang: string): Promise<void> {
  await expect(page.locator('.step blockquote').first()).toHaveAttribute('lang', lang);
}

export async function show(page: Page): Promise<void> {
  await showing(page).click();
  await expect(card(page)).toBeVisible();
}

/** From shouting to the verdict. */
export const TO_STOP = [
  noted('manner.shouting', 'initialResponse'),
  ...judged({ manner: ['manner.shouting'], verdict: 'harassment', becomes: 'stopRequest.say' }),
];

/** A counter encounter at ①, after shouting. */
export async function atStop(page: Page): Promise<Screen> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await walk(screen, TO_STOP);
  return screen;
}
