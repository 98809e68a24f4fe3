import { expect, test } from './support/test';

test('図を開き、場面を押すと根拠と決まりが出る。住所に残り、戻るで戻る', async ({ page }) => {
  await page.goto('.');
  await page.locator('header a[href="#/about"]').click();
  await page.locator('a[href="#/chart"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-state', 'chart');
  const boxes = page.locator('[data-chart-state]');
  await expect(boxes.first()).toBeVisible();
  const drawn = await boxes.count();
  const arrows = await page.locator('[data-chart-arrow]').count();
  expect(drawn).toBeGreaterThan(40);
  expect(arrows).toBeGreaterThan(100);
  await expect(page.locator('[data-drawn]')).toContainText(String(drawn));
  await expect(page.locator('[data-proved="guidance"]')).toContainText(/道 \d{2,3},\d{3}/);

  await page.locator('[data-chart-state="judgement.manner"] a').click();
  await expect(page).toHaveURL(/#\/chart\/encounter\/judgement\.manner$/);
  await expect(page.locator('.chart-side [data-card="judgement.manner"]')).toContainText('2.2.2');
  await expect(page.locator('.chart-side [data-speaks="R2"]')).toBeVisible();
  await page.locator('.chart-side [data-card] [data-told] a').first().click();
  await expect(page).toHaveURL(/judgement\.content$/);
  await expect(page.locator('[data-chart-state="judgement.content"]')).toHaveAttribute(
    'data-chosen',
    'true',
  );
  await expect(page.locator('[data-chart-state="judgement.content"] a')).toBeInViewport();
  await page.goBack();
  await expect(page.locator('.chart-side [data-card]')).toHaveAttribute(
    'data-card',
    'judgement.manner',
  );
  await page.reload();
  await expect(page.locator('.chart-side [data-card="judgement.manner"]')).toBeVisible();
});

test('もう一つの図を選ぶ：炎上等の流れも、場面から根拠と決まりへ', async ({ page }) => {
  await page.goto('./#/chart');
  await page.locator('.chart-pick a[href="#/chart/onlineAbuse"]').click();
  await expect(page).toHaveURL(/#\/chart\/onlineAbuse$/);
  await expect(page.locator('[data-figure="onlineAbuse"]')).toBeVisible();
  await expect(page.locator('.chart-pick [aria-current]')).toHaveText('炎上等への対応');
  const drawn = await page.locator('[data-chart-state]').count();
  expect(drawn).toBeGreaterThan(70);
  await expect(page.locator('[data-drawn]')).toContainText(String(drawn));
  await expect(page.locator('[data-proved="guidance"]')).toContainText(/道 \d{2},\d{3}/);
  await expect(page.locator('[data-rule]')).toHaveCount(16);

  await page.locator('.chart-side nav a[href$="/malice"]').click();
  await page.locator('[data-chart-state="malice.police"] a').click();
  await expect(page).toHaveURL(/#\/chart\/onlineAbuse\/malice\.police$/);
  await expect(page.locator('.chart-side [data-card="malice.police"]')).toContainText('S3.6c');
  await page.reload();
  await expect(page.locator('.chart-side [data-speaks="A8"]')).toBeVisible();
  await expect(page.locator('[data-chart-state="malice.police"] a')).toBeInViewport();
});

test('キーボードだけで図をたどる：焦点のある場面が見え、Enter で選ばれる', async ({ page }) => {
  await page.goto('./#/chart');
  await expect(page.locator('.chart-drawing').first()).toBeVisible();
  let reached = 0;
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab');
    const state = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-chart-state]')?.dataset.chartState,
    );
    if (state === undefined) continue;
    reached += 1;
    await expect(page.locator(`[data-chart-state="${state}"] a`)).toBeInViewport();
    if (state === 'warning.say') break;
  }
  expect(reached).toBeGreaterThan(10);
  await page.keyboard.press('Enter');
  await expect(page.locator('.chart-side [data-card="warning.say"]')).toBeVisible();
  await expect(page.locator('p[role="status"]')).toContainText('続けば対応を打ち切る');
  console.info(`${reached} states by keyboard`);
});

for (const [chart, region] of [
  ['encounter', 'talk'],
  ['onlineAbuse', 'onlineAbuse'],
]) {
  test(`${chart}：大きくも小さくもでき、幅に合わせられ、図の外へはみ出さない`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`./#/chart/${chart}`);
    const figure = page.locator(`[data-figure="${region}"]`);
    await expect(figure).toBeVisible();
    const width = async () => (await figure.boundingBox())?.width ?? 0;
    const before = await width();
    const tools = page.locator('.chart-figure').first().locator('.chart-tools button');
    await tools.nth(1).click();
    expect(await width()).toBeGreaterThan(before);
    await tools.nth(2).click();
    expect(await width()).toBeLessThanOrEqual(390);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
}

test('職場の数字で確かめると、図にもその数が出る', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('./#/settings');
  await page.locator('[name="figure.orders"]').fill('2');
  await page.locator('[data-save-settings]').click();
  await expect(page.locator('[data-proof]')).toHaveAttribute('data-proof', 'held', {
    timeout: 180_000,
  });
  const counted = (await page.locator('[data-counted]').textContent()) ?? '';
  const [, paths = ''] = /道 ([\d,]+)/.exec(counted) ?? [];
  await page.goto('./#/chart');
  await expect(page.locator('[data-proved="section"]')).toContainText(`道 ${paths}`);
});
