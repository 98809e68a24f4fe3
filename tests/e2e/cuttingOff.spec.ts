import { atHome, type Screen } from './support/screen';
import { judged, noted, say, tapped, walk } from './support/steps';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

async function atWarning(screen: Screen): Promise<void> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, [
    noted('manner.shouting', 'initialResponse'),
    ...judged({ manner: ['manner.shouting'], verdict: 'harassment', becomes: 'stopRequest.say' }),
    say('stopRequest.abuse', 'stop.requested', 'stopRequest.watch'),
    tapped('conduct.continued', 'warning.say'),
  ]);
}

test('打ち切る前の三つの問いは、一度押せば記録に残り、何も止めない', async ({ page }) => {
  const screen = await atHome(page);
  await atWarning(screen);
  await expect(page.locator('.cautions')).toContainText('あと3つ');
  await screen.tap('caution.answered', 'lifeline.letter');
  await screen.tap('caution.answered', 'accommodation.yes');
  await expect(page.locator('[data-caution="accommodation"] .advice')).toContainText('話し合う');
  await expect(page.locator('.timeline li').first()).toContainText('合理的配慮: 申出である');
  await screen.stateIs('warning.say');

  // Answered again: both stay in the record, the later one stands.
  await page.locator('[data-caution="accommodation"] button').click();
  await screen.tap('caution.answered', 'accommodation.no');
  await expect(page.locator('[data-caution="accommodation"] [data-answer]')).toHaveAttribute(
    'data-answer',
    'accommodation.no',
  );

  // The third is left open, and the stages go on.
  await walk(screen, [
    say('warning.abuse', 'warning.given', 'warning.watch'),
    tapped('conduct.continued', 'termination.say'),
  ]);
  await expect(page.locator('.cautions')).toContainText('あと1つ');
  await expect(page.locator('[data-answer="lifeline.letter"]')).toBeVisible();
  await screen.tap('caution.answered', 'ownCause.yes');
  await expect(page.locator('.cautions')).toContainText('3つとも確かめた');
  await walk(screen, [
    say('termination.counter', 'response.ended', 'termination.watch'),
    tapped('counterpart.left', 'aftermath'),
  ]);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  const answers = entries.filter(({ type }) => type === 'caution.answered');
  expect(answers.map(({ data }) => data.answer)).toEqual([
    'lifeline.letter',
    'accommodation.yes',
    'accommodation.no',
    'ownCause.yes',
  ]);
});

test('押し間違えた答えは取り消せて、問いに戻る', async ({ page }) => {
  const screen = await atHome(page);
  await atWarning(screen);
  await screen.tap('caution.answered', 'ownCause.yes');
  await page.locator('[data-withdraw]').first().click();
  await page.locator('[data-event="entry.withdrawn"]').click();
  await expect(page.locator('[data-caution="ownCause"] .chip')).toHaveCount(3);
  await expect(page.locator('.cautions')).toContainText('あと3つ');
});
