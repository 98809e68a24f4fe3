import { WAY_IN_IDS, wayIn } from '../../flows/encounter/waysIn';
import words from '../../locales/ja/encounter.json' with { type: 'json' };
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import { atHome } from './support/screen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const WAYS = WAY_IN_IDS.filter((id) => wayIn(id).opens === undefined);

test('七つの入口が、応対を始める', () => expect(WAYS).toHaveLength(7));

for (const id of WAYS) {
  const { name } = words.waysIn[id];
  test(`「${name}」：一回で始まり、言葉があり、見たことが残る。押し間違えても一回で閉じる`, async ({
    page,
  }) => {
    const screen = await atHome(page);
    await screen.press(page.getByRole('button', { name: new RegExp(`^${name}`) }));
    await screen.stateIs('initialResponse');
    expect(screen.taps).toBe(1);
    await expect(page.locator('.phrase blockquote').first()).toBeInViewport();
    await screen.saved();
    const encounter = await screen.encounterId();
    const { act, channel } = wayIn(id);
    const begun = await storedLog(page, encounter);
    expect(begun.map(({ type }) => type)).toEqual(['encounter.started', 'observation.noted']);
    expect(begun[1]?.data).toEqual({ act });
    if (channel !== undefined) expect(begun[0]?.data.channel).toBe(channel);

    await screen.press(page.getByRole('button', { name: panels.mistaken }));
    await screen.stateIs('closed');
    expect(screen.taps).toBe(2);
    await screen.saved();
    expect((await storedLog(page, encounter)).slice(2).map(({ type }) => type)).toEqual([
      'entry.withdrawn',
      'matter.settled',
      'task.done',
      'encounter.closed',
    ]);
    await screen.goHome();
    await expect(page.locator('.shelf [data-resume]')).toHaveCount(1);
    await expect(page.locator('.lists [data-resume]')).toHaveCount(0);
  });
}

test('ほかのことが起きたあとは、押し間違いとして閉じることはない', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await expect(page.locator('[data-mistaken]')).toBeVisible();
  await screen.tap('observation.noted', 'manner.shouting');
  await expect(page.locator('[data-mistaken]')).toHaveCount(0);
  await screen.saved();
  await page.reload();
  await screen.stateIs('initialResponse');
  await expect(page.locator('.folds summary').first()).not.toHaveText('…');
  await expect(page.locator('[data-mistaken]')).toHaveCount(0);
});
