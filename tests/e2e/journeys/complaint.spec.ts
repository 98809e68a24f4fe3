import { atHome } from '../support/screen';
import { toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { COMPLAINT_WALK } from '../support/walks';

test('ふつうの申出：４回押すだけで、済み、残り、閉じる', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, COMPLAINT_WALK);
  await screen.saved();
  expect(screen.taps).toBe(4);
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...toldBy(COMPLAINT_WALK),
  ]);
  expect(screen.walked).toHaveLength(2 + COMPLAINT_WALK.length);
});
