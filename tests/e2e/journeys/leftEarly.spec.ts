import panels from '../../../locales/ja/panels.json' with { type: 'json' };
import { atHome } from '../support/screen';
import { closedBy, done, HEAD_IS_AWAY, judged, toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { LEAVING } from '../support/walks';

/** The head is away. */
const DEPUTY = '世田谷 花子';

test('判断の途中で去る：あとで代理が判断し、総務課への報告は省けない', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, LEAVING);
  await screen.offersNone('encounter.closed');
  await expect(page.locator('[data-task]')).toHaveCount(1);

  const late = judged({
    manner: ['manner.insult'],
    by: 'head',
    judge: 'acting',
    verdict: 'harassment',
    becomes: 'aftermath',
  });
  const [asked, ...judging] = late;
  await walk(screen, asked === undefined ? [] : [asked]);
  await hands.pick(screen.field('manner.reviewed', 'by.role'), 'acting');
  await hands.write(screen.field('manner.reviewed', 'by.name'), DEPUTY);
  await screen.offersNone('counterpart.left');
  await walk(screen, judging.slice(0, -1));
  await screen.tap('verdict.given', 'harassment');
  await expect(page.getByRole('alert')).toHaveText(panels.mend.actingReason);
  await hands.write(screen.field('verdict.given', 'actingReason'), HEAD_IS_AWAY);
  await walk(screen, judging.slice(-1));
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
  const rest = [done('report', 'acting'), closedBy('acting')];
  await walk(screen, rest);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expectTold(entries, [
    started('counter'),
    ...toldBy(LEAVING),
    ...toldBy(late),
    ['task.waived', 'acting', { task: 'review', reason: expect.stringMatching(/./) }],
    ['task.done', 'acting', { task: 'record' }],
    ['task.done', 'acting', { task: 'carePlan' }],
    ...toldBy(rest),
  ]);
  const named = entries.filter(({ by }) => by.role === 'acting').map(({ by }) => by.name);
  expect(named).toEqual(Array(judging.length + 5).fill(DEPUTY));
  expect(screen.walked).toHaveLength(2 + LEAVING.length + late.length + rest.length);
});
