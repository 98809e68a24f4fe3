import { atHome } from './support/screen';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('ブラウザの戻る・進むで、はじめの画面と応対を行き来できる', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('judgement.requested');
  await screen.stateIs('judgement.manner');
  const id = await screen.encounterId();
  for (const turn of ['first', 'second']) {
    await test.step(`${turn} turn`, async () => {
      await page.goBack();
      await screen.stateIs('home');
      await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(1);
      await page.goForward();
      await screen.stateIs('judgement.manner');
      await expect(page.locator('[data-notice="otherTab"]')).toHaveCount(0);
    });
  }
  await screen.tap('manner.reviewed');
  await screen.saved();
  expectTold(await storedLog(page, id), [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['manner.reviewed', 'head', { acts: [] }],
  ]);
});

test('二つの応対を続けて開いても、どちらの記録も自分のもの', async ({ page }) => {
  const screen = await atHome(page);
  const ids: string[] = [];
  for (const channel of ['counter', 'phone']) {
    await screen.tap('encounter.started', channel);
    await screen.stateIs('initialResponse');
    ids.push(await screen.encounterId());
    await page.locator('[data-home]').click();
    await screen.stateIs('home');
  }
  const [counter = '', phone = ''] = ids;
  await page.locator(`[data-resume="${counter}"]`).dblclick();
  await screen.stateIs('initialResponse');
  await screen.offersNone('call.ended');
  await screen.tap('counterpart.left');
  await screen.stateIs('aftermath');
  await page.locator('[data-home]').click();
  await page.locator(`[data-resume="${phone}"]`).click();
  await screen.stateIs('initialResponse');
  await screen.tap('call.ended');
  await screen.stateIs('aftermath');
  await screen.saved();
  expectTold(await storedLog(page, counter), [started('counter'), ['counterpart.left', 'officer']]);
  expectTold(await storedLog(page, phone), [started('phone'), ['call.ended', 'officer']]);
});

test('知らない応対の住所は、はじめの画面になる', async ({ page }) => {
  await page.goto(`./#/e/${'0'.repeat(32)}`);
  const screen = await atHome(page, { address: page.url() });
  await expect(page).toHaveURL(/#\/$/);
  expect(screen.walked).toEqual(['home']);
});

test('応対の住所を開くと、はじめの画面は一瞬も出ない', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.saved();
  // Looked at in the moment in which the application takes the page over, which no frame may show.
  await page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    new MutationObserver(() => {
      if (document.documentElement.dataset.app !== 'running') return;
      const main = document.querySelector<HTMLElement>('main');
      shown.push(main?.checkVisibility() ? (main.dataset.state ?? '') : 'nothing');
    }).observe(document, { attributeFilter: ['data-app'], subtree: true });
  });
  await screen.reload();
  await screen.stateIs('initialResponse');
  const shown = () => page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  expect(await shown()).toEqual(['nothing']);
});
