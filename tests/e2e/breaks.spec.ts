import words from '../../locales/ja/encounter.json' with { type: 'json' };
import { BREAK } from '../../src/i18n/breaks';
import { atHome } from './support/screen';
import { expect, test } from './support/test';

test('大きな字は文節で折れ、名前にも記録にも折れ目は残らない', async ({ page }) => {
  const screen = await atHome(page);
  await page.getByRole('button', { name: words.waysIn.shouting.name, exact: true }).click();
  await screen.stateIs('initialResponse');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveAccessibleName(words.initialResponse.title);
  expect(await heading.locator('.whole').count()).toBeGreaterThan(0);
  expect(await page.locator('.phrase blockquote .whole').count()).toBeGreaterThan(3);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const names = nodes
    .filter(({ ignored, role }) => !ignored && /button|heading/.test(role?.value ?? ''))
    .map(({ name }) => String(name?.value ?? ''));
  expect(names).toContain(
    `${words.facts.judgement.requested.do} ${words.facts.judgement.requested.hint}`,
  );
  expect(names.filter((name) => name.includes(BREAK))).toEqual([]);
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(BREAK);
});

test('auto-phrase を知らない画面でも、狭い幅で言葉の中では折れない', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  for (const event of ['judgement.requested', 'manner.reviewed', 'content.reviewed']) {
    await screen.tap(event);
  }
  // As Safari draws it.
  await page.evaluate(() => {
    document.styleSheets[document.styleSheets.length - 1]?.insertRule(
      'h1 { word-break: normal !important; text-wrap: wrap !important }',
    );
  });
  await screen.tap('emergency.declared');
  const script = page.locator('.phrase blockquote');
  expect(await script.locator('.whole').count()).toBeGreaterThan(10);
  // Only the blank for a place that nobody has set is longer than a line may be kept whole.
  const loose = await script.locator('.loose').allInnerTexts();
  expect(loose.filter((text) => !text.includes(words.slots.place))).toEqual([]);
  await screen.tap('emergency.stoodDown');
  const phrases = await page.locator('#step-title .whole').evaluateAll((spans) =>
    spans.map((span) => ({
      rows: span.getClientRects().length,
      top: Math.round(span.getBoundingClientRect().top),
    })),
  );
  expect(phrases.length).toBeGreaterThan(2);
  expect(phrases.filter(({ rows }) => rows !== 1)).toEqual([]);
  // It did break, between two of them.
  expect(new Set(phrases.map(({ top }) => top)).size).toBeGreaterThan(1);
});
