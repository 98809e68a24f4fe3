import { letPass, MINUTE, movableClock } from './support/clock';
import { atHome } from './support/screen';
import { expectTold, said, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('電話：進展があれば時計は止まり、延ばすときは理由が残る', async ({ page }) => {
  await movableClock(page);
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'phone');
  await screen.tap('progress.stalled');
  await screen.stateIs('initialResponse');
  const due = Date.parse((await screen.deadline()) ?? '');
  await screen.tap('deadline.extended', '15');
  await expect
    .poll(async () => Date.parse((await screen.deadline()) ?? ''))
    .toBe(due + 15 * MINUTE);
  await letPass(page, 31 * MINUTE);
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'running');
  await screen.tap('progress.resumed');
  await expect(page.locator('[data-deadline]')).toHaveCount(0);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expectTold(entries, [
    started('phone'),
    ['progress.stalled', 'officer'],
    [
      'deadline.extended',
      'officer',
      { clock: 'progress', minutes: 15, reason: expect.stringMatching(/./) },
    ],
    ['progress.resumed', 'officer'],
  ]);
});

test('15分より短くするには理由が要る：断られても何も失わない', async ({ page }) => {
  const screen = await atHome(page);
  await page.locator('[name="visit"][value="repeated"]').check();
  await screen.tap('encounter.started', 'counter');
  await screen.field('limit.announced', 'minutes').fill('10');
  await screen.tap('limit.announced');
  await expect(page.locator('form [role="alert"]')).toHaveText(/理由/);
  await expect(screen.field('limit.announced', 'minutes')).toHaveValue('10');
  await screen.field('limit.announced', 'reason').fill('閉庁まで10分');
  await screen.tap('limit.announced');
  await expect(page.locator('[data-deadline]')).toHaveCount(1);
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter', 'repeated'),
    said('limit.general'),
    ['limit.announced', 'officer', { minutes: 10, reason: '閉庁まで10分' }],
  ]);
});
