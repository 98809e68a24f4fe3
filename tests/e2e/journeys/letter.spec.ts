import { atHome } from '../support/screen';
import { closed, done, judged, noted, say, tapped, toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';

test('文書：①②③を文書で伝え、やり取りを終える', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'letter');
  await screen.stateIs('initialResponse');
  const steps = [
    noted('content.excessive', 'initialResponse'),
    ...judged({
      content: ['content.excessive'],
      verdict: 'harassment',
      becomes: 'stopRequest.say',
    }),
    say('stopRequest.letter', 'stop.requested', 'stopRequest.watch'),
    tapped('conduct.continued', 'warning.say'),
    say('warning.letter', 'warning.given', 'warning.watch'),
    tapped('conduct.continued', 'termination.say'),
    say('termination.letter', 'response.ended', 'termination.watch'),
    tapped('correspondence.ended', 'aftermath'),
    done('record'),
    done('report'),
    done('carePlan'),
    done('review'),
    closed,
  ];
  await walk(screen, steps, () =>
    screen.offersNone('eviction.ordered', 'facility.reported', 'counterpart.stayed', 'call.ended'),
  );
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('letter'),
    ...toldBy(steps),
  ]);
  expect(screen.walked).toHaveLength(2 + steps.length);
});
