import { atHome } from '../support/screen';
import { closed, done, tapped, toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';

test('ふつうの申出：４回押すだけで、済み、残り、閉じる', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  const rest = [tapped('matter.settled', 'aftermath'), done('record'), closed];
  await walk(screen, rest);
  await screen.saved();
  expect(screen.taps).toBe(4);
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...toldBy(rest),
  ]);
  expect(screen.walked).toHaveLength(2 + rest.length);
});
