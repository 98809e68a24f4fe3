import { atHome } from './support/screen';
import { closed, done, judged, noted, say, tapped, toldBy, walk } from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('ふつうの申出：４回押すだけで、済み、残り、閉じる', async ({ page }) => {
  const screen = await atHome(page);
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

test('判断の途中で去る：あとで判断し、総務課への報告は省けない', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  const before = [
    noted('manner.insult', 'initialResponse'),
    tapped('judgement.requested', 'judgement.manner'),
    tapped('counterpart.left', 'aftermath'),
  ];
  await walk(screen, before);
  await screen.offersNone('encounter.closed');
  await expect(page.locator('[data-task]')).toHaveCount(1);

  const late = judged({
    manner: ['manner.insult'],
    by: 'head',
    verdict: 'harassment',
    becomes: 'aftermath',
  });
  await walk(screen, late);
  const tasks = page.locator('[data-task]');
  expect(await tasks.evaluateAll((all) => all.map((task) => task.dataset.task))).toEqual([
    'record',
    'report',
    'carePlan',
    'review',
  ]);
  for (const task of ['record', 'report', 'carePlan']) {
    await expect(screen.control('task.waived', task)).toHaveCount(0);
  }
  await screen.tap('task.waived', 'review');
  await screen.tap('task.done', 'record');
  await screen.tap('task.done', 'carePlan');
  await screen.offersNone('encounter.closed');
  const rest = [done('report'), closed];
  await walk(screen, rest);
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...toldBy(before),
    ...toldBy(late),
    ['task.waived', 'head', { task: 'review', reason: expect.stringMatching(/./) }],
    ['task.done', 'head', { task: 'record' }],
    ['task.done', 'head', { task: 'carePlan' }],
    ...toldBy(rest),
  ]);
  expect(screen.walked).toHaveLength(2 + before.length + late.length + rest.length);
});

test('文書：①②③を文書で伝え、やり取りを終える', async ({ page }) => {
  const screen = await atHome(page);
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
