import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { atHome, Screen } from './support/screen';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('同じ応対の二つ目の画面は見るだけ。引き継ぐと、一つ目が見るだけになる', async ({
  context,
  page,
}) => {
  const first = await atHome(page);
  await first.tap('encounter.started', 'counter');
  await first.stateIs('initialResponse');
  await first.saved();
  const other = await context.newPage();
  await other.goto(page.url());
  const second = new Screen(other);
  const notice = (screen: Screen) => screen.page.locator('[data-notice="otherTab"]');
  const readsOnly = async (screen: Screen) => {
    await expect(notice(screen)).toContainText(panels.readOnly.otherTab);
    await expect(screen.page.locator('[data-event]')).toHaveCount(0);
    await expect(screen.page.locator('[data-withdraw]')).toHaveCount(0);
  };
  await readsOnly(second);

  await test.step('一つ目で押したことが、二つ目に映る', async () => {
    await first.tap('judgement.requested');
    await first.stateIs('judgement.manner');
    await expect(second.main).toHaveAttribute('data-state', 'judgement.manner');
    await readsOnly(second);
  });
  await test.step('二つ目が引き継ぐ', async () => {
    await notice(second).getByRole('button', { name: panels.readOnly.takeOver }).click();
    await second.stateIs('judgement.manner');
    await expect(notice(second)).toHaveCount(0);
    await readsOnly(first);
    await second.tap('manner.reviewed');
    await second.stateIs('judgement.content');
    await second.saved();
    await expect(first.main).toHaveAttribute('data-state', 'judgement.content');
  });
  await test.step('一つ目が取り戻す', async () => {
    await page.locator('[data-take-over]').click();
    await first.stateIs('judgement.content');
    await readsOnly(second);
    await first.tap('content.reviewed');
    await first.stateIs('judgement.pattern');
    await first.saved();
  });
  await test.step('書く画面が閉じれば、もう一つが書ける', async () => {
    await page.close();
    await second.stateIs('judgement.pattern');
    await second.tap('pattern.reviewed');
    await second.stateIs('judgement.harm');
    await second.saved();
  });
  expectTold(await storedLog(other, await second.encounterId()), [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['manner.reviewed', 'head', { acts: [] }],
    ['content.reviewed', 'head', { acts: [] }],
    ['pattern.reviewed', 'head', { acts: [] }],
  ]);
});

test('二つの画面で別々の応対：どちらも自分の記録だけを書き、どちらからも見える', async ({
  context,
  page,
}) => {
  const counter = await atHome(page);
  const phone = await atHome(await context.newPage());
  await counter.tap('encounter.started', 'counter');
  await phone.tap('encounter.started', 'phone');
  const quotes = ['窓口の声', '電話の声'] as const;
  // Turn by turn, then both at once.
  for (const [screen, quote] of [[counter, quotes[0]] as const, [phone, quotes[1]] as const]) {
    await screen.stateIs('initialResponse');
    await screen.hands.write(screen.field('note.written', 'text'), quote);
    await screen.tap('observation.noted', 'manner.shouting');
  }
  await Promise.all([counter, phone].map((screen) => screen.tap('judgement.requested')));
  await Promise.all([counter, phone].map((screen) => screen.tap('manner.reviewed')));
  for (const screen of [counter, phone]) {
    await screen.stateIs('judgement.content');
    await expect(screen.page.locator('[data-notice="otherTab"]')).toHaveCount(0);
    await screen.saved();
  }
  const ids = [await counter.encounterId(), await phone.encounterId()] as const;
  for (const [index, channel] of (['counter', 'phone'] as const).entries()) {
    const quote = quotes[index];
    expectTold(await storedLog(page, ids[index] ?? ''), [
      started(channel),
      ['observation.noted', 'officer', { act: 'manner.shouting', quote }],
      ['judgement.requested', 'officer'],
      ['manner.reviewed', 'head', { acts: ['manner.shouting'] }],
    ]);
  }
  await counter.goHome();
  for (const id of ids) await expect(page.locator(`[data-resume="${id}"]`)).toHaveCount(1);
  // The other one is still written there: here it is read, and left again.
  await page.locator(`[data-resume="${ids[1]}"]`).click();
  await expect(page.locator('[data-notice="otherTab"]')).toBeVisible();
  await counter.goHome();
  await phone.tap('content.reviewed');
  await phone.stateIs('judgement.pattern');
  await phone.saved();
});
