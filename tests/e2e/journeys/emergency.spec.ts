import { atHome, type Screen } from '../support/screen';
import {
  closed,
  done,
  judged,
  noted,
  type Step,
  say,
  step,
  tapped,
  toldBy,
  walk,
} from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';

const needsDoctor: Step = {
  event: 'medical.decided',
  value: 'needed',
  becomes: 'aftermath',
  told: [['medical.decided', 'head', { decision: 'needed' }]],
};

const damage = (injured: number) =>
  step('damage.recorded', 'emergency.medical', [
    'damage.recorded',
    'officer',
    { injured, weapon: false },
  ]);

const judgedLate = judged({
  manner: ['manner.violence'],
  by: 'head',
  verdict: 'harassment',
  becomes: 'aftermath',
});

/** Nothing is closed before the head has judged and care is planned, whatever else is done. */
async function closesOnlyAfterCare(screen: Screen, tasks: readonly string[]): Promise<Step[]> {
  const waiting = tasks
    .filter((task) => task !== 'carePlan' && task !== 'report')
    .map((task) => done(task));
  await walk(screen, waiting, () => screen.offersNone('encounter.closed'));
  await expect(screen.page.locator('[data-task="judgement"]')).toHaveAttribute(
    'data-status',
    'open',
  );
  await walk(screen, judgedLate, () => screen.offersNone('encounter.closed'));
  const rest = [done('report'), done('review')];
  await walk(screen, rest, () => screen.offersNone('encounter.closed'));
  const end = [done('carePlan'), closed];
  await walk(screen, end);
  return [...waiting, ...judgedLate, ...rest, ...end];
}

test('最初の画面で暴行：通報 → 記録 → 受診 → 判断とケアの後でなければ閉じない', async ({
  page,
  hands,
}) => {
  const screen = await atHome(page, { hands });
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');

  await test.step('去っても、通報と記録がすむまで緊急のまま', async () => {
    await screen.tap('counterpart.left');
    await screen.saved();
    await screen.stateIs('emergency.call');
  });
  await screen.offersNone('damage.recorded');
  const before = [
    say('emergencyCall.general', 'police.called', 'emergency.record'),
    noted('manner.violence', 'emergency.record'),
  ];
  await walk(screen, before);
  await hands.write(screen.field('damage.recorded', 'injured'), '1');
  const after = [damage(1), needsDoctor];
  await walk(screen, after);
  const rest = await closesOnlyAfterCare(screen, [
    'record',
    'communitySafety',
    'medicalCare',
    'victimReport',
    'workInjury',
  ]);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expectTold(entries, [
    started('counter'),
    ['emergency.declared', 'officer'],
    ['counterpart.left', 'officer'],
    ...toldBy(before),
    ...toldBy(after),
    ...toldBy(rest),
  ]);
  expect(entries[0]?.cmdId).toBe(entries[1]?.cmdId);
  expect(screen.walked).toHaveLength(3 + before.length + after.length + rest.length);
});

test('最後に使ったのが電話なら、最初の画面の緊急は電話の緊急になる', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'phone');
  await walk(screen, [tapped('matter.settled', 'aftermath')]);
  await screen.saved();
  await screen.goHome();
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await screen.offersNone('counterpart.left', 'officers.withdrew');
  const steps = [
    tapped('call.ended', 'emergency.call'),
    say('emergencyCall.phone', 'police.called', 'emergency.record'),
    damage(0),
    {
      event: 'medical.decided',
      value: 'notNeeded',
      becomes: 'aftermath',
      told: [['medical.decided', 'head', { decision: 'notNeeded' }]],
    } satisfies Step,
  ];
  await walk(screen, steps);
  await screen.offersNone('encounter.closed');
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('phone'),
    ['emergency.declared', 'officer'],
    ...toldBy(steps),
  ]);
  expect(screen.walked).toHaveLength(4 + steps.length);
});
