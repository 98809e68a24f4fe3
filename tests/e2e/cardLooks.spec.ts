import type { Page } from '@playwright/test';
import { findings } from './support/axe';
import { atStop, card, onCard, register, show, wordsShown } from './support/card';
import { expect, test } from './support/test';

const ROOMS = [
  { width: 1180, height: 820, letters: 56 },
  { width: 820, height: 1180, letters: 56 },
  { width: 390, height: 844, letters: 28 },
  { width: 320, height: 640, letters: 24 },
];
const LANGUAGES = ['ja', 'ja-x-easy', 'en'];
const THEMES = ['light', 'dark', 'contrast'];

/** What is wrong with the card in this room, one line a fault. */
const faults = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((letters) => {
    const wrong: string[] = [];
    const sheet = document.querySelector('.placard-words') as HTMLElement;
    const size = Number.parseFloat(getComputedStyle(sheet.firstElementChild as Element).fontSize);
    if (size < letters) wrong.push(`letters of ${size} px`);
    if (sheet.scrollWidth > sheet.clientWidth) wrong.push('words wider than the room');
    if (innerWidth > 320 && sheet.scrollHeight > sheet.clientHeight) wrong.push('words cut off');
    for (const part of document.querySelectorAll('html, .placard, .placard-strip')) {
      if (part.scrollWidth > part.clientWidth) wrong.push(`${part.className} too wide`);
    }
    for (const control of document.querySelectorAll<HTMLElement>('.placard button, .emergency')) {
      const { left, top, width, height } = control.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!control.contains(over)) wrong.push(`${control.textContent} not to be hit`);
      if (height < 56) wrong.push(`${control.textContent} ${height} px`);
    }
    const covers = document.elementFromPoint(innerWidth / 2, 4)?.closest('.placard');
    if (covers === null || covers === undefined) wrong.push('not over the whole screen');
    return wrong;
  }, least);

/** Words and colours that inflame, among what can be seen. */
const inflaming = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    const red = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
      return r > 130 && g < 90 && b < 90;
    };
    return seen.flatMap((element) => {
      const { backgroundColor, color, borderTopColor } = getComputedStyle(element);
      const coloured = [backgroundColor, color, borderTopColor].some(red);
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(({ textContent }) => textContent).join('');
      const said = /カスハラ|ハラスメント|警察|暴行|脅迫|110/.test(text);
      return coloured || said ? [`${element.tagName} ${text}`] : [];
    });
  });

test('大きな字で、どの広さでも収まり、押せて、あおらない：三つの言い方', async ({ page }) => {
  await atStop(page);
  // On the step itself stands the red button.
  expect(await inflaming(page)).not.toEqual([]);
  await show(page);
  const wrong: string[] = [];
  let looked = 0;
  for (const lang of LANGUAGES) {
    if ((await onCard(page, lang).getAttribute('aria-pressed')) === 'false')
      await onCard(page, lang).click();
    await expect(page.locator('.placard-sheet')).toHaveAttribute('lang', lang);
    for (const { letters, ...room } of ROOMS) {
      await page.setViewportSize(room);
      looked += 1;
      const found = [...(await faults(page, letters)), ...(await inflaming(page))];
      wrong.push(...found.map((fault) => `${lang} ${room.width}: ${fault}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(looked).toBe(LANGUAGES.length * ROOMS.length);
});

test('向きを変えると、言葉は上下さかさまになり、職員の押すところは動かない', async ({ page }) => {
  await atStop(page);
  await show(page);
  const lines = wordsShown(page).locator('p');
  const tops = () => lines.evaluateAll((all) => all.map((p) => p.getBoundingClientRect().top));
  const turn = card(page).getByRole('button', { name: '向きを変える' });
  const place = await turn.boundingBox();
  const [first = 0, second = 0] = await tops();
  expect(first).toBeLessThan(second);
  await turn.click();
  const [turnedFirst = 0, turnedSecond = 0] = await tops();
  expect(turnedFirst).toBeGreaterThan(turnedSecond);
  expect(await turn.boundingBox()).toEqual(place);
  await turn.click();
  expect(await tops()).toEqual([first, second]);
});

// A picture of every look would cost more than the looks.
test.use({ trace: 'off' });

test('axe：カードと、やさしい日本語の画面に誤りがない', async ({ page }) => {
  await atStop(page);
  const found: string[] = [];
  let looked = 0;
  const look = async (name: string) => {
    for (const theme of THEMES) {
      await page.evaluate((next) => {
        document.documentElement.dataset.theme = next;
      }, theme);
      looked += 1;
      found.push(...(await findings(page)).map((line) => `${name} ${theme} ${line}`));
    }
  };
  await register(page, 'ja-x-easy').click();
  await expect(page.locator('.step ruby').first()).toBeVisible();
  await look('step');
  await show(page);
  await look('card');
  await card(page).getByRole('button', { name: '向きを変える' }).click();
  await onCard(page, 'en').click();
  await expect(page.locator('.placard-sheet')).toHaveAttribute('lang', 'en');
  await look('turned');
  expect(found).toEqual([]);
  expect(looked).toBe(3 * THEMES.length);
});
