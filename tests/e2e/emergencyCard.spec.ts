import clauses from '../../locales/ja/clauses.json' with { type: 'json' };
import words from '../../locales/ja/emergencyCard.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { expect, test } from './support/test';

const { outside } = ui;
const CLAUSE = clauses['2.3e.1'];
const STEPS = [
  `${words.police} ${CLAUSE} · ${outside}`,
  `${words.tell} ${outside}`,
  `${words.leave} ${outside}`,
  `${words.people} ${clauses['3.1.1']}`,
  `${words.ambulance} ${outside}`,
];

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the emergency card stands in plain HTML', async ({ page, request }) => {
    await page.goto('.');
    await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveText(STEPS);
    // Playwright switches scripts off too late for the browser to show what <noscript> holds.
    expect(await (await request.get('.')).text()).toContain(`<noscript><p>${words.noScript}</p>`);
  });
});

test('the card is shown, styled, when the application fails to load', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('.');
  const heading = page.getByRole('heading', { name: words.title });
  await expect(heading).toBeVisible();
  await expect(heading).toHaveCSS('background-color', 'rgb(176, 0, 32)');
  await expect(page.getByText(words.notStarted)).toBeVisible();
});

test('the card gives way to the running application and comes back when it fails', async ({
  page,
}) => {
  const card = page.locator('#emergency-card');
  await page.goto('.');
  await expect(page.locator('html')).toHaveAttribute('data-app', 'running');
  await expect(card).toBeHidden();
  await page.evaluate(() => document.documentElement.removeAttribute('data-app'));
  await expect(card).toBeVisible();
});

test('the page keeps its neutral title', async ({ page }) => {
  await page.goto('.');
  await expect(page).toHaveTitle(words.appName);
});
