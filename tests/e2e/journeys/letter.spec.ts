import { atHome } from '../support/screen';
import { toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { LETTER_WALK } from '../support/walks';

test('文書：①②③を文書で伝え、やり取りを終える', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'letter');
  await screen.stateIs('initialResponse');
  await walk(screen, LETTER_WALK, () =>
    screen.offersNone('eviction.ordered', 'facility.reported', 'counterpart.stayed', 'call.ended'),
  );
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('letter'),
    ...toldBy(LETTER_WALK),
  ]);
  expect(screen.walked).toHaveLength(2 + LETTER_WALK.length);
});
