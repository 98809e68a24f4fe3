import { closedTalk } from './support/keeping';
import { atHome } from './support/screen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('閉じた記録：追記は続きとして残り、空の追記は断る。開き直して、また閉じられる', async ({
  page,
}) => {
  const screen = await atHome(page);
  const id = await closedTalk(screen);
  const code = () => page.locator('[data-head-code]').getAttribute('data-head-code');
  await expect(page.locator('[data-head-code]')).toBeVisible();
  const before = await code();
  await expect(page.locator('[data-withdraw]')).toHaveCount(0);
  await expect(page.locator('.note')).toHaveCount(0);

  await screen.tap('addendum.written');
  await expect(page.locator('.step [role="alert"]')).toBeVisible();
  await screen.field('addendum.written', 'text').fill('翌日、電話でわびがあった');
  await screen.tap('addendum.written');
  await expect(page.locator('.timeline')).toContainText('翌日、電話でわびがあった');
  await expect(screen.field('addendum.written', 'text')).toHaveValue('');
  await screen.saved();
  await expect.poll(code).not.toBe(before);

  await screen.tap('encounter.reopened');
  await screen.stateIs('aftermath');
  await screen.saved();
  await page.reload();
  await screen.stateIs('aftermath');
  await screen.tap('encounter.closed');
  await screen.stateIs('closed');
  await screen.saved();
  expect((await storedLog(page, id)).map(({ type }) => type)).toEqual([
    'encounter.started',
    'note.written',
    'matter.settled',
    'task.done',
    'encounter.closed',
    'addendum.written',
    'encounter.reopened',
    'encounter.closed',
  ]);
  await screen.goHome();
  await expect(page.locator('.lists [data-resume]')).toHaveCount(0);
  await expect(page.locator(`.shelf [data-resume="${id}"]`)).toHaveCount(1);
});
