import { atContent } from './support/screen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('凶器とけがは一回ずつ押すだけ。110番の言葉と、被害の記録の欄に、そのまま入る', async ({
  page,
}) => {
  const screen = await atContent(page);
  await screen.offersNone('danger.noted');
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  const script = page.locator('.phrase blockquote');
  await expect(script).toContainText('凶器・けが人の有無');
  await screen.tap('danger.noted', 'weapon');
  await screen.tap('danger.noted', 'injured');
  await screen.tap('danger.noted', 'injured');
  await expect(script).toContainText('凶器を持っています。 けが人は2人います。');
  await test.step('取り消せば、言葉からも消える', async () => {
    await page.locator('[data-withdraw]').first().click();
    await page.locator('form:has([data-event="entry.withdrawn"]) [data-event]').click();
    await expect(script).toContainText('けが人は1人います。');
  });
  await screen.tap('police.called');
  await screen.stateIs('emergency.record');
  await expect(page.locator('input[name="injured"]')).toHaveValue('1');
  await expect(page.locator('input[name="weapon"]')).toBeChecked();
  await screen.tap('damage.recorded');
  await screen.saved();
  const log = await storedLog(page, await screen.encounterId());
  expect(log.at(-1)?.data).toMatchObject({ injured: 1, weapon: true });
});
