import { COUNTER_WALK } from './support/counterWalk';
import { atHome, type Screen } from './support/screen';
import { toldBy } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

/** A shaking hand: two clicks at one place, whatever comes to lie there in between. */
async function doubleTap(screen: Screen, event: string, value?: string): Promise<void> {
  await screen.control(event, value).dblclick();
}

test('二度押ししても、次の画面の答えは押されない', async ({ page }) => {
  const screen = await atHome(page);
  await doubleTap(screen, 'encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  for (const { event, value, becomes } of COUNTER_WALK) {
    await test.step(`${event} ${value ?? ''} → ${becomes}`, async () => {
      // An act may well happen twice: its chip counts both.
      if (event === 'observation.noted') await screen.tap(event, value);
      else await doubleTap(screen, event, value);
      await screen.stateIs(becomes);
    });
  }
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...toldBy(COUNTER_WALK),
  ]);
  expect(screen.walked).toHaveLength(2 + COUNTER_WALK.length);
});

test('同じ行為を二度続けて押せば、二回と数える', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await doubleTap(screen, 'observation.noted', 'manner.shouting');
  await expect(screen.control('observation.noted', 'manner.shouting')).toHaveAttribute(
    'data-count',
    '2',
  );
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ['observation.noted', 'officer', { act: 'manner.shouting' }],
    ['observation.noted', 'officer', { act: 'manner.shouting' }],
  ]);
});
