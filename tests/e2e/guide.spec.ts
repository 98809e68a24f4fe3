import { stateIs } from '../../scripts/tour/page.mjs';
import { atHome } from './support/screen';
import { noted, tapped, walk } from './support/steps';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const field = '[name="guide"]';

test('打つそばから見つかり、開き、戻ると結果も戻る', async ({ page }) => {
  await atHome(page);
  await page.locator('header a[href="#/guide"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'guide');
  await expect(page.locator('.guide h1')).toBeFocused();
  await page.locator(field).pressSequentially('たいきょ');
  await expect(page.locator('.found li').first()).toContainText('退去');
  await page.locator(field).fill('ﾀｲｷｮﾒｲﾚｲ　３回');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '1');
  await page.locator('.found li:not([hidden]) a').click();
  await expect(page).toHaveURL(/#\/guide\/clause\/2\.3f\.5a$/);
  await expect(page.locator('.card')).toContainText('3回を目安');
  await expect(page.locator(field)).toHaveValue('');

  // From the rule to the step it governs, from the step's line back to a rule, from there to a chapter.
  await page.locator('.used a', { hasText: '退去命令' }).first().click();
  await expect(page.locator('[data-step="eviction.order"]')).toBeVisible();
  await page.locator('.lines .rests a').first().click();
  await expect(page).toHaveURL(/#\/guide\/clause\//);
  await page.goBack();
  await expect(page.locator('[data-step="eviction.order"]')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.locator(field)).toHaveValue('ﾀｲｷｮﾒｲﾚｲ　３回');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '1');

  await page.locator(field).fill('サボテン');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '0');
  await expect(page.locator('[data-found]')).toContainText('見つかりません');
});

test('いちばん近い結果は、その一打のうちに出る。ほかの結果が来ても、動かない', async ({ page }) => {
  await page.goto('.#/guide');
  await page.locator(field).click();
  const { title, top } = await page.locator(field).evaluate((input) => {
    document.execCommand('insertText', false, '退去');
    const nearest = input.closest('.guide')?.querySelector('.found li');
    return {
      title: nearest?.querySelector('strong')?.textContent,
      top: nearest?.getBoundingClientRect().top,
    };
  });
  expect(title).toContain('退去');
  await expect(page.locator('[data-found]')).not.toHaveAttribute('data-found', '0');
  const nearest = page.locator('.found li').first();
  await expect(nearest.locator('strong')).toHaveText(title as string);
  expect(await nearest.evaluate((row) => row.getBoundingClientRect().top)).toBe(top);
});

test('ない項目の宛先でも、探す欄は残る', async ({ page }) => {
  for (const hash of ['clause/9.9', 'topic/none', 'nonsense/x', 'chapter/constructor']) {
    await page.goto(`.#/guide/${hash}`);
    await page.reload();
    await expect(page.locator('.guide [role="alert"]')).toBeVisible();
    await expect(page.locator(field)).toBeVisible();
  }
});

test('応対の根拠から開いても、画面も時計も書きかけもそのまま。戻れば続きから', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.tap('progress.stalled');
  await walk(screen, [
    noted('manner.shouting', 'initialResponse'),
    tapped('judgement.requested', 'judgement.manner'),
  ]);
  // A tick that is in no draft.
  const tick = page.locator('[name="acts"][value="manner.threat"]');
  await tick.check();
  const deadline = await screen.deadline();
  const url = page.url();

  await page.locator('[data-basis]').click();
  await expect(page.locator('[data-step="judgement.manner"] .now')).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'judgement.manner');
  expect(await screen.deadline()).toBe(deadline);
  await screen.fitsHands('judgement.manner');
  await page.locator('.card-title').first().click();
  await expect(page.locator('.card .used')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('.guide')).toHaveCount(0);
  await expect(page.locator('[data-basis]')).toBeFocused();
  expect(page.url()).toBe(url);
  await expect(tick).toBeChecked();

  await page.locator('[data-basis]').click();
  await page.locator('[data-back]').click();
  await expect(page.locator('.guide')).toHaveCount(0);
  await expect(tick).toBeChecked();
  await screen.tap('manner.reviewed');
  await screen.stateIs('judgement.content');
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(entries.at(-1)?.data).toEqual({ acts: ['manner.shouting', 'manner.threat'] });
});

test('手引を見ていても、緊急は一度で。応対の中でも、外でも', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await page.locator('[data-basis]').click();
  await expect(page.locator('.guide')).toBeVisible();
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await expect(page.locator('.guide')).toHaveCount(0);
  await expect(page.locator('#step-title')).toBeFocused();
  await screen.saved();
  await page.locator('[data-home]').click();
  await screen.stateIs('home');

  await page.locator('header a[href="#/guide"]').click();
  await stateIs(page, 'guide');
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(entries.map(({ type }) => type)).toEqual(['encounter.started', 'emergency.declared']);
});

test('緊急は、はじめの画面でも手引でも連絡先でも同じ場所に、同じ大きさで', async ({ page }) => {
  await atHome(page);
  const emergency = page.locator('[data-event="emergency.declared"]');
  const sizes = [
    { width: 1180, height: 820 },
    { width: 820, height: 1180 },
    { width: 390, height: 844 },
  ];
  const places = new Map<string, Set<string>>();
  for (const hash of ['#/', '#/guide', '#/guide/chapter/responding', '#/contacts']) {
    await page.goto(`.${hash}`);
    await page.locator('main:has(.lists, .guide > *)').waitFor();
    for (const size of sizes) {
      await page.setViewportSize(size);
      const box = JSON.stringify(await emergency.boundingBox());
      const name = `${size.width}`;
      places.set(name, (places.get(name) ?? new Set()).add(box));
    }
  }
  expect([...places.values()].map((boxes) => boxes.size)).toEqual([1, 1, 1]);
});

test('読み込み直しても、開いていた項目が応対の前に開く', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await walk(screen, [tapped('judgement.requested', 'judgement.manner')]);
  await screen.saved();
  await page.locator('[data-basis]').click();
  await page.locator('.card-title').first().click();
  await expect(page).toHaveURL(/#\/e\/[a-z0-9]+\/guide\/clause\/2\.2\.2$/);
  await page.reload();
  await expect(page.locator('.card')).toContainText('原則所属長');
  await expect(page.locator('main')).toHaveAttribute('data-state', 'judgement.manner');
  await page.locator('[data-back]').click();
  await expect(page.locator('#step-title')).toBeVisible();
});

test('手引外と示した行も、よりどころまで行ける', async ({ page }) => {
  await page.goto('.#/guide/encounter/police.await');
  const line = page.locator('.lines li[data-id="noTouching"]');
  await line.locator('a').click();
  await expect(page.locator('.card')).toContainText('地方自治研究機構');
  await expect(page.locator('.card .address')).toContainText('http://www.rilg.or.jp/');
  // Shown, not opened: nothing leaves this origin.
  await expect(page.locator('.card .address a')).toHaveCount(0);
});

test('応対ではない二つの入口は、記録を始めない', async ({ page }) => {
  const screen = await atHome(page);
  await page.locator('[data-door="business"]').click();
  await expect(page.locator('[data-topic="business"]')).toContainText('業界団体');
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await page.locator('[data-door="mirror"]').click();
  const mirror = page.locator('[data-topic="mirror"]');
  await expect(mirror).toContainText('公務員職権濫用罪');
  await expect(mirror).toContainText('手続きの定めはない');
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await expect(page.locator('[data-first-run]')).toBeVisible();
});

test('通信がなくても、手引と連絡先が開く', async ({ page, context }) => {
  await atHome(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await page.locator('header a[href="#/guide"]').click();
  await page.locator(field).fill('録音');
  await expect(page.locator('.found li').first()).toBeVisible();
  await page.locator('[data-home]').click();
  await page.locator('header a[href="#/contacts"]').click();
  await expect(page.locator('[data-office]').first()).toBeVisible();
});

test('キーボードだけで、探して、開いて、戻る', async ({ page }) => {
  await page.goto('.#/guide');
  await expect(page.locator('.guide h1')).toBeFocused();
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
  };
  await press('Tab');
  await expect(page.locator(field)).toBeFocused();
  await page.keyboard.insertText('土下座');
  await expect(page.locator('[data-found]')).not.toHaveAttribute('data-found', '0');
  await press('Tab');
  await expect(page.locator('.found a').first()).toBeFocused();
  const { outlineStyle } = await page.evaluate(() =>
    ((style) => ({ outlineStyle: style.outlineStyle }))(
      getComputedStyle(document.activeElement as Element),
    ),
  );
  expect(outlineStyle).not.toBe('none');
  await press('Enter');
  await expect(page.locator('.guide h1')).toBeFocused();
  await expect(page.locator('.card')).toContainText('土下座');
  await page.goBack();
  await expect(page.locator(field)).toHaveValue('土下座');
});
