import type { Page } from '@playwright/test';
import { SCREENS, walkAll } from '../../scripts/tour/tour.mjs';
import { expect, test } from './support/test';

/** What a finger can hit while somebody shouts, and what it can hit in peace; CSS pixels. */
const TAP = 56;
const TAP_QUIET = 48;

/** What must be read without going sideways, and the phone that the pictures show. */
const NARROW = [
  [320, 640],
  [390, 844],
] as const;

/** Every control in sight that is cut off, lies outside or cannot be hit even after scrolling. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], summary, select, input:not([type="file"]), textarea',
    );
    for (const control of controls) {
      if (
        !control.checkVisibility({ visibilityProperty: true }) ||
        control.closest('[inert]') !== null
      )
        continue;
      const name = `${control.tagName} ${control.dataset.event ?? ''} ${control.textContent}`;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const label = control.closest('label');
      // What was opened over the screen covers what lies below it, until it is closed.
      const covered = seen?.closest('.popover') ?? false;
      const hit = covered || control.contains(seen) || (label?.contains(seen) ?? false);
      const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      const spills = () => {
        while (texts.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          const text = range.getBoundingClientRect();
          const badge = texts.currentNode.parentElement?.matches('.chip b') ?? false;
          const inside = text.left >= left - 1 && text.right <= left + width + 1;
          const within = text.top >= top - 1 && text.bottom <= top + height + 1;
          if (!badge && text.width > 1 && !(inside && within)) return true;
        }
        return false;
      };
      if (!hit) wrong.push(`not to be hit: ${name}`);
      if (left < -1 || left + width > window.innerWidth + 1) wrong.push(`outside: ${name}`);
      if (spills()) wrong.push(`cut off: ${name}`);
    }
    window.scrollTo(0, 0);
    return wrong;
  });

/** How far the page, or a part of it that reads from top to bottom, is wider than its room. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'html, body, main, .step, .side, .bar-top, .bar-bottom, .settings, .guide',
      ),
    ]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, className, scrollWidth }) => `${tagName}.${className} ${scrollWidth}`),
  );

/** Controls under their size; a tick is as large as its label. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([tap, quiet]) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, a[href], summary, select, input, textarea',
        ),
      ]
        .filter((control) => control.checkVisibility() && control.getAttribute('type') !== 'file')
        .map((control) => {
          // In an encounter everything; beside the step what reports something.
          const inEncounter = control.closest('.live') && !control.closest('.side');
          const least = inEncounter || 'event' in control.dataset ? tap : quiet;
          const whole = control.closest('label') ?? control;
          return { control, least, height: whole.getBoundingClientRect().height };
        })
        .filter(({ height, least }) => height < Number(least) - 0.5)
        .map(({ control, height }) => `${control.tagName} ${control.textContent} ${height}`),
    [TAP, TAP_QUIET],
  );

test.use({ trace: 'off' });

for (const language of ['ja', 'en'] as const) {
  test(`${language}: narrow, letters twice as large, and targets large enough, on every kind of screen`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(600_000);
    const wrong: string[] = [];
    let looked = 0;
    const tell = (name: string, lines: readonly string[]) =>
      wrong.push(...lines.map((line) => `${name} ${line}`));
    await walkAll({
      page,
      address: baseURL ?? '',
      language,
      look: async (name, tab) => {
        const before = tab.viewportSize() ?? { width: 1180, height: 820 };
        tell(`${name} target:`, await tooSmall(tab));
        for (const [width, height] of NARROW) {
          await tab.setViewportSize({ width, height });
          tell(`${name} ${width} px:`, await tooWide(tab));
          tell(`${name} ${width} px target:`, await tooSmall(tab));
        }
        await tab.setViewportSize(before);
        await tab.evaluate(() => {
          document.documentElement.style.fontSize = '32px';
        });
        tell(`${name} 200 %:`, [...(await tooWide(tab)), ...(await cutOff(tab))]);
        await tab.evaluate(() => {
          document.documentElement.style.fontSize = '';
        });
        looked += 1;
      },
    });
    expect(wrong).toEqual([]);
    expect(looked).toBe(SCREENS.length);
    console.info(`${looked} screens`);
  });
}
