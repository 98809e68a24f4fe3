import panels from '../../locales/ja/panels.json' with { type: 'json' };
import words from '../../locales/ja/ui.json' with { type: 'json' };
import { COUNTER_WALK } from './support/counterWalk';
import { atContent, atHome } from './support/screen';
import { walk } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('読み込み直しても、同じ画面、同じ時刻、同じ記録', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  const upTo = COUNTER_WALK.findIndex(({ becomes }) => becomes === 'warning.watch') + 1;
  await walk(screen, COUNTER_WALK.slice(0, upTo));
  await screen.saved();
  const due = await screen.deadline();
  const before = await storedLog(page, await screen.encounterId());
  expect(due).not.toBeNull();
  await page.reload();
  await screen.stateIs('warning.watch');
  expect(await screen.deadline()).toBe(due);
  expect(await storedLog(page, await screen.encounterId())).toEqual(before);
  expect(before.length).toBeGreaterThan(upTo);
});

test('押し間違いは、取り消した後の画面を見てから取り消す。記録は消えない', async ({ page }) => {
  const screen = await atContent(page);

  const line = page.locator('.timeline li').filter({ has: page.locator('[data-withdraw="1"]') });
  const what = await line.locator('.what').innerText();
  expect(what).not.toBe('');
  await page.locator('[data-withdraw="1"]').click();
  const form = page.locator('form').filter({ has: screen.control('entry.withdrawn') });
  await expect(form.getByRole('heading', { name: panels.withdrawal.title })).toBeVisible();
  await expect(form.locator('strong')).toContainText(what);
  await expect(form).toContainText(panels.withdrawal.keeps);
  await expect(form).toContainText('初期対応');
  await expect(form).toContainText(panels.withdrawal.flagged.replace('{{count}}', '1'));

  await test.step('やめれば何も変わらない', async () => {
    await form.getByRole('button', { name: words.withdraw.cancel }).click();
    await screen.stateIs('judgement.content');
    await page.locator('[data-withdraw="1"]').click();
  });
  await test.step('理由がなければ断られ、書いたものは残る', async () => {
    await screen.field('entry.withdrawn', 'reason').fill('');
    await screen.tap('entry.withdrawn');
    await expect(form.getByRole('alert')).toHaveText(words.live.reasonMissing);
    await screen.field('entry.withdrawn', 'reason').fill('隣の件だった');
  });
  await screen.tap('entry.withdrawn');
  await screen.stateIs('initialResponse');

  const lines = page.locator('.timeline li');
  await expect(lines.and(page.locator('[data-status="withdrawn"]')).locator('s')).toHaveCount(1);
  await expect(lines.and(page.locator('[data-status="refused"]'))).toHaveCount(1);
  await screen.saved();
  const told = [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['manner.reviewed', 'head', { acts: [] }],
    ['entry.withdrawn', 'officer', { seq: 1, reason: '隣の件だった' }],
  ] as const;
  expectTold(await storedLog(page, await screen.encounterId()), told);
  await page.reload();
  await screen.stateIs('initialResponse');
  expectTold(await storedLog(page, await screen.encounterId()), told);
});

test('押し間違えた緊急は、理由を残して元の画面に戻る。その間は、緊急からの時間が出る', async ({
  page,
}) => {
  const screen = await atContent(page);
  await expect(screen.control('progress.stalled')).toBeVisible();
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await expect(page.locator('.lasting')).toHaveText(/^緊急から\s*0:0\d$/);
  await screen.offersNone('progress.stalled', 'deadline.set');
  await screen.tap('emergency.stoodDown');
  await screen.stateIs('judgement.content');
  await expect(screen.control('progress.stalled')).toBeVisible();
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['manner.reviewed', 'head', { acts: [] }],
    ['emergency.declared', 'officer'],
    ['emergency.stoodDown', 'officer', { reason: expect.stringMatching(/./) }],
  ]);
});
