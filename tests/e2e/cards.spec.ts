import type { Page } from '@playwright/test';
import { tapAgain } from './support/again';
import {
  atStop,
  card,
  expectSpoken,
  onCard,
  register,
  show,
  showing,
  TO_STOP,
  wordsShown,
} from './support/card';
import { letPass, MINUTE, movableClock } from './support/clock';
import { say, tapped, toldBy, walk } from './support/steps';
import { expectTold, said, shown, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('①をやさしい日本語で、②を英語で、退去命令を見せて伝える：そのまま記録に残る', async ({
  page,
}) => {
  const screen = await atStop(page);
  await register(page, 'ja-x-easy').click();
  await expectSpoken(page, 'ja-x-easy');
  await expect(page.locator('.step ruby rt').first()).toHaveText('おお');
  await screen.tap('stop.requested');
  await screen.stateIs('stopRequest.watch');
  await screen.tap('conduct.continued');
  await screen.stateIs('warning.say');

  // Easy Japanese was said last, so it stands here, and the card opens in it.
  await expectSpoken(page, 'ja-x-easy');
  await show(page);
  await expect(wordsShown(page)).toContainText('やめて ください。');
  await onCard(page, 'en').click();
  await expect(wordsShown(page)).toHaveText(
    'If you keep shouting, we will end our talk here for today.',
  );
  await card(page).getByRole('button', { name: '戻る' }).click();
  await register(page, 'en').click();
  await expectSpoken(page, 'en');
  await screen.tap('warning.given');
  await screen.stateIs('warning.watch');
  await register(page, 'en').click();
  await expectSpoken(page, 'ja');
  await screen.tap('phrase.said', 'ja');
  await expect(page.locator('.phrase.said')).toContainText('大きな声を出されることが');

  const toOrder = [
    tapped('conduct.continued', 'termination.say'),
    say('termination.counter', 'response.ended', 'termination.watch'),
    tapped('counterpart.stayed', 'eviction.report'),
    say('facilityReport.general', 'facility.reported', 'eviction.order'),
  ];
  await walk(screen, toOrder, async ({ becomes }) => {
    const others = becomes === 'eviction.report' ? 0 : 1;
    await expect(page.locator('.registers')).toHaveCount(others);
  });
  await show(page);
  await onCard(page, 'ja-x-easy').click();
  await expect(wordsShown(page)).toContainText('1回目');
  await page.keyboard.press('Escape');
  await screen.saved();

  const easy = 'ja-x-easy';
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...toldBy(TO_STOP),
    said('stopRequest.abuse', easy),
    ['stop.requested', 'officer'],
    ['conduct.continued', 'officer'],
    shown('warning.abuse', easy),
    shown('warning.abuse', 'en'),
    said('warning.abuse', 'en'),
    ['warning.given', 'officer'],
    said('warning.abuse'),
    ...toldBy(toOrder),
    shown('evictionOrder.general', 'en'),
    shown('evictionOrder.general', easy),
  ]);
  const lines = page.locator('.timeline .what', { hasText: '相手に見せた' });
  await expect(lines.first()).toHaveText('相手に見せた – 退去命令 (やさしい日本語)');
});

/** What a finger would hit there: the fact it reports. */
const under = (page: Page, at: { x: number; y: number; width: number; height: number }) =>
  page.evaluate(
    ({ x, y, width, height }) =>
      document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button')?.dataset.event,
    at,
  );

for (const [width, height] of [
  [1180, 820],
  [820, 1180],
  [390, 844],
  [320, 640],
] as const) {
  test(`見せている間も時計は進み、緊急は同じ右下で一回：${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await movableClock(page);
    const screen = await atStop(page);
    await screen.tap('progress.stalled');
    const before = await screen.control('emergency.declared').boundingBox();
    if (before === null) throw new Error('no emergency');
    await show(page);
    const emergency = page.locator('[data-event="emergency.declared"]');
    await expect(emergency).toHaveCount(1);
    await expect(emergency).toHaveAccessibleName('緊急');
    expect(await under(page, before)).toBe('emergency.declared');
    const deadline = await screen.deadline();
    await letPass(page, 31 * MINUTE);
    await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'over');
    await expect(card(page)).toBeVisible();
    await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
    await screen.stateIs('emergency.call');
    await expect(card(page)).toHaveCount(0);
    await screen.saved();
    const log = await storedLog(page, await screen.encounterId());
    expect(log.slice(-4).map(({ type }) => type)).toEqual([
      'progress.stalled',
      'card.shown',
      'deadline.passed',
      'emergency.declared',
    ]);
    expect(log.at(-2)?.data.dueAt).toBe(Date.parse(deadline ?? ''));
  });
}

test('キーボードだけで：見せる、向きを変える、戻る。後ろには届かない', async ({ page }) => {
  await atStop(page);
  await expect(page.locator('#step-title')).toBeFocused();
  await showing(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#placard-title')).toBeFocused();
  const stops: string[] = [];
  for (let tabs = 0; tabs < 7; tabs += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement: focused } = document;
        const { outlineStyle } = getComputedStyle(focused as Element);
        const name = focused?.querySelector('.calm') ?? focused;
        return focused === document.body ? 'page' : `${name?.textContent} ${outlineStyle}`;
      }),
    );
  }
  const controls = ['戻る', '向きを変える', '日本語', 'やさしい', 'English', '緊急'];
  expect(stops.slice(0, 6)).toEqual(controls.map((name) => `${name} solid`));
  expect(stops[6]).toBe('page');

  await card(page).getByRole('button', { name: '向きを変える' }).focus();
  await page.keyboard.press('Space');
  await expect(card(page)).toHaveAttribute('data-turned', 'true');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(showing(page)).toBeFocused();
});

test('電話では見せない。文書でも見せない', async ({ page }) => {
  for (const channel of ['phone', 'letter']) {
    await page.goto('.');
    await page.locator(`[data-event="encounter.started"][data-value="${channel}"]`).click();
    await expect(register(page, 'en')).toBeVisible();
    await expect(showing(page)).toHaveCount(0);
  }
});

test('通信がなくても、やさしい日本語と英語を読み上げ、見せられる', async ({ page, context }) => {
  await page.goto('.');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await context.setOffline(true);
  await page.locator('[data-event="encounter.started"][data-value="counter"]').click();
  for (const lang of ['en', 'ja-x-easy']) {
    await register(page, lang).click();
    await expectSpoken(page, lang);
  }
  await show(page);
  await expect(wordsShown(page).locator('ruby').first()).toBeVisible();
});

test.describe('words that cannot be loaded', () => {
  test.use({ serviceWorkers: 'block' });

  test('読み込めなければ、そう言う。伝えたのは、画面にある言葉', async ({ page }) => {
    const screen = await atStop(page);
    await page.route('**/assets/encounter-*.js', (route) => route.abort());
    await register(page, 'ja-x-easy').click();
    await expect(page.locator('.step [role="alert"]')).toHaveText(
      /読み込めませんでした.*読み込み直してください/,
    );
    await expectSpoken(page, 'ja');
    await show(page);
    await onCard(page, 'en').click();
    await expect(card(page).getByRole('alert')).toHaveText(/読み込めませんでした/);
    await page.keyboard.press('Escape');
    await page.unroute('**/assets/encounter-*.js');
    const english = page.locator('.step blockquote[lang="en"]').first();
    await tapAgain(page, () => register(page, 'en').click(), english);
    await expectSpoken(page, 'en');
    await expect(page.locator('.step [role="alert"]')).toHaveCount(0);
    await screen.tap('stop.requested');
    await screen.stateIs('stopRequest.watch');
    await screen.saved();
    expectTold(await storedLog(page, await screen.encounterId()), [
      started('counter'),
      ...toldBy(TO_STOP),
      shown('stopRequest.abuse'),
      said('stopRequest.abuse', 'en'),
      ['stop.requested', 'officer'],
    ]);
  });

  test('見せるところが読み込めなくても、ふつうの言葉で進める', async ({ page }) => {
    await page.route('**/assets/RegisterRow-*.js', (route) => route.abort());
    const screen = await atStop(page);
    await expect(page.locator('.registers')).toHaveCount(0);
    await screen.tap('stop.requested');
    await screen.stateIs('stopRequest.watch');
  });
});
