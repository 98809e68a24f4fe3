import words from '../../locales/ja/ui.json' with { type: 'json' };
import { atHome } from './support/screen';
import { closed, done, judged, noted, say, tapped, toldBy, walk } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('訪問先：めったにない行為も選べ、退去は命じず、職員が離れる', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'field');
  await screen.stateIs('initialResponse');
  await screen.offersNone('call.ended', 'correspondence.ended');
  await expect(screen.control('observation.noted', 'other.sexual')).toHaveCount(0);
  await page.getByRole('button', { name: words.live.moreActs }).click();
  const steps = [
    noted('other.sexual', 'initialResponse'),
    ...judged({ other: ['other.sexual'], verdict: 'harassment', becomes: 'stopRequest.say' }),
    say('stopRequest.general', 'stop.requested', 'stopRequest.watch'),
    tapped('conduct.continued', 'warning.say'),
    say('warning.general', 'warning.given', 'warning.watch'),
    tapped('conduct.continued', 'termination.say'),
    say('termination.field', 'response.ended', 'termination.watch'),
    tapped('officers.withdrew', 'aftermath'),
    done('record'),
    done('report'),
    done('carePlan'),
    done('review'),
    closed,
  ];
  await walk(screen, steps, () =>
    screen.offersNone('counterpart.stayed', 'facility.reported', 'eviction.ordered'),
  );
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('field'),
    ...toldBy(steps),
  ]);
  expect(screen.walked).toHaveLength(2 + steps.length);
});
