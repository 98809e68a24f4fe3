import { atHome, type Screen } from '../support/screen';
import { closed, done, type Step, say, tapped, toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { AFTER_VIOLENCE, damage, decided, JUDGED_LATE, TO_POLICE } from '../support/walks';

/** Nothing is closed before the head has judged and care is planned, whatever else is done. */
async function closesOnlyAfterCare(screen: Screen): Promise<Step[]> {
  const waiting = AFTER_VIOLENCE.map((task) => done(task));
  await walk(screen, waiting, () => screen.offersNone('encounter.closed'));
  await expect(screen.page.locator('[data-task="judgement"]')).toHaveAttribute(
    'data-status',
    'open',
  );
  await walk(screen, JUDGED_LATE, () => screen.offersNone('encounter.closed'));
  const rest = [done('report'), done('review')];
  await walk(screen, rest, () => screen.offersNone('encounter.closed'));
  const end = [done('carePlan'), closed];
  await walk(screen, end);
  return [...waiting, ...JUDGED_LATE, ...rest, ...end];
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
  await walk(screen, TO_POLICE);
  await hands.write(screen.field('damage.recorded', 'injured'), '1');
  const after = [damage(1), decided('needed')];
  await walk(screen, after);
  const rest = await closesOnlyAfterCare(screen);
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expectTold(entries, [
    started('counter'),
    ['emergency.declared', 'officer'],
    ['counterpart.left', 'officer'],
    ...toldBy(TO_POLICE),
    ...toldBy(after),
    ...toldBy(rest),
  ]);
  expect(entries[0]?.cmdId).toBe(entries[1]?.cmdId);
  expect(screen.walked).toHaveLength(3 + TO_POLICE.length + after.length + rest.length);
});

test('電話で脅されたら、電話の緊急になる', async ({ page, hands }) => {
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'phone');
  await screen.stateIs('initialResponse');
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await screen.offersNone('counterpart.left', 'officers.withdrew');
  const steps = [
    tapped('call.ended', 'emergency.call'),
    say('emergencyCall.phone', 'police.called', 'emergency.record'),
    damage(0),
    decided('notNeeded'),
  ];
  await walk(screen, steps);
  await screen.offersNone('encounter.closed');
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('phone'),
    ['emergency.declared', 'officer'],
    ...toldBy(steps),
  ]);
  expect(screen.walked).toHaveLength(3 + steps.length);
});
