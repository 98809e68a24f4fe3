import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { atHome, type Screen } from './support/screen';
import { done, tapped, walk } from './support/steps';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const panelOf = (screen: Screen) => screen.page.locator('.recording');

async function opened(screen: Screen) {
  const panel = panelOf(screen);
  await panel.locator('> summary').click();
  return {
    panel,
    press: (event: string) => panel.locator(`[data-event="${event}"]`).click(),
  };
}

const told = async (screen: Screen) => {
  await screen.saved();
  const entries = await storedLog(screen.page, await screen.encounterId());
  return entries
    .filter(({ type }) => /^record(ing|er)\.|^task\./.test(type))
    .map(({ type, by, data }) => [type, by.role, by.name, data]);
};

test('告げて、録り、止め、だれがどこに保管したかまで残る', async ({ page }) => {
  await page.goto('.#/settings');
  await page.locator('[name="number.buildingAdministration"]').fill('03-0000-5678');
  await page.locator('[data-save-settings]').click();
  await page.locator('[data-saved="saved"]').waitFor();
  const screen = await atHome(page, { address: '.#/' });
  await screen.tap('encounter.started', 'phone');
  const { panel, press } = await opened(screen);
  await expect(panel).toContainText('録音させていただきます');
  // The recorder first: whom to ask is one tap away.
  await panel.locator('details > summary', { hasText: '借りる' }).click();
  await expect(panel.locator('a.pill')).toHaveAttribute('href', 'tel:0300005678');
  await press('recorder.borrowed');
  await expect(panel).toContainText('に借りた');
  await press('recording.announced');
  await press('recording.started');
  await expect(panel).toHaveAttribute('data-recording', 'running');
  await expect(page.locator('.bar-top')).toContainText('録音中');
  await press('recording.stopped');
  await expect(page.locator('.bar-top')).not.toContainText('録音中');
  await walk(screen, [tapped('call.ended', 'aftermath')]);

  // In the aftermath the task itself asks who keeps it and where.
  const task = page.locator('[data-task="recordingStorage"]');
  await expect(task).toHaveAttribute('data-status', 'open');
  await expect(task.locator('[data-event="task.done"]')).toHaveCount(0);
  await task.locator('summary', { hasText: '保管した' }).click();
  await task.locator('[name="by.name"]').fill('鈴木');
  await task.locator('[name="text"]').fill('2階 書庫の保管庫');
  await task.locator('[data-event="recording.stored"]').click();
  await expect(task).toHaveAttribute('data-status', 'settled');
  await expect(panel.locator('summary').first()).toContainText(panels.recording.stored);
  await expect(panel).toContainText('2階 書庫の保管庫（鈴木）');
  expect(await told(screen)).toEqual([
    ['recorder.borrowed', 'officer', '', {}],
    ['recording.announced', 'officer', '', {}],
    ['recording.started', 'officer', '', { announced: true }],
    ['recording.stopped', 'officer', '', {}],
    ['recording.stored', 'head', '鈴木', { where: '2階 書庫の保管庫' }],
    ['task.done', 'head', '', { task: 'recordingStorage' }],
  ]);
  await walk(screen, [done('record'), tapped('encounter.closed', 'closed', 'head')]);
});

test('告げずに始めるには、理由が要る', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  const { panel, press } = await opened(screen);
  await panel.locator('details > summary', { hasText: '告げずに' }).click();
  await panel.locator('[name="reason"]').fill(' ');
  await press('recording.started');
  await expect(panel.locator('[role="alert"]')).toContainText('理由');
  await expect(panel).toHaveAttribute('data-recording', 'off');
  await panel.locator('[name="reason"]').fill('つかみかかられた');
  await press('recording.started');
  await expect(panel).toHaveAttribute('data-recording', 'running');
  await expect(page.locator('.timeline li').first()).toContainText('告げずに録音を始めた');
  await expect(page.locator('.timeline li').first()).toContainText('つかみかかられた');

  // Stored while they are still there: the duty is done early, in one tap.
  await press('recording.stopped');
  await press('recording.stored');
  await screen.tap('counterpart.left');
  await screen.stateIs('aftermath');
  await expect(page.locator('[data-task="recordingStorage"]')).toHaveAttribute(
    'data-status',
    'settled',
  );
  expect((await told(screen)).map(([type]) => type)).toEqual([
    'recording.started',
    'recording.stopped',
    'recording.stored',
    'task.done',
  ]);
});

test('文書の応対に録音はなく、閉じた記録からは始められない', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'letter');
  await screen.stateIs('initialResponse');
  await expect(panelOf(screen)).toHaveCount(0);
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await screen.tap('encounter.started', 'counter');
  await walk(screen, [tapped('matter.settled', 'aftermath')]);
  const { panel } = await opened(screen);
  // Nobody is there to record; what is left is keeping, and the loan.
  await expect(panel.locator('[data-event="recording.started"]')).toHaveCount(0);
  await expect(panel.locator('.prompts li')).toHaveCount(4);
  await walk(screen, [done('record'), tapped('encounter.closed', 'closed', 'head')]);
  await expect(panelOf(screen)).toHaveCount(0);
});
