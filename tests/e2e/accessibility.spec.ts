import type { Page } from '@playwright/test';
import { SCREENS, walkAll } from '../../scripts/tour/tour.mjs';
import { findings, findingsOfLooks } from './support/axe';
import { expect, test } from './support/test';

const LANGUAGES = ['ja', 'en'] as const;
/** The first is looked at whole; of the others, what a theme can change. */
const THEMES = ['light', 'dark', 'contrast'];

/**
 * Lets the taps and the dock that stay in sight scroll along: axe takes what lies under them at this moment for
 * too small, while one scrolls it into sight. Sizes are measured in reflow.spec.ts, and that nothing
 * lies over what has the focus in support/keyboard.ts.
 */
const letScroll = (page: Page) =>
  page.evaluate(() => {
    document.styleSheets[0]?.insertRule(
      ':is(.step .choices, :is(.case, .home) .bar-bottom) { position: static !important }',
    );
  });

test.describe.configure({ mode: 'parallel' });
// A picture of every step of hundreds of looks would cost more than the looks.
test.use({ trace: 'off' });

for (const language of LANGUAGES) {
  test(`nothing that axe knows is wrong on any kind of screen: ${language}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const found: string[] = [];
    let looked = 0;
    await walkAll({
      page,
      address: baseURL ?? '',
      language,
      look: async (name, tab) => {
        await letScroll(tab);
        const worn = await tab.evaluate(() => document.documentElement.dataset.theme);
        for (const theme of THEMES) {
          await tab.evaluate((next) => {
            document.documentElement.dataset.theme = next;
          }, theme);
          looked += 1;
          const wrong = await (theme === THEMES[0] ? findings : findingsOfLooks)(tab);
          found.push(...wrong.map((line) => `${name} ${theme} ${line}`));
        }
        await tab.evaluate((before) => {
          document.documentElement.dataset.theme = before;
        }, worn);
      },
    });
    expect(found).toEqual([]);
    expect(looked).toBe(SCREENS.length * THEMES.length);
    console.info(`${language}: ${looked} screens`);
  });
}
