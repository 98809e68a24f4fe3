import { atContent, atHome, type Screen } from './support/screen';
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
} from './support/steps';
import { expectTold, started, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

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
  const waiting = tasks.filter((task) => task !== 'carePlan' && task !== 'report').map(done);
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
}) => {
  const screen = await atHome(page);
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');

  await test.step('去っても、通報と記録がすむまで緊急のまま', async () => {
    await screen.tap('counterpart.left');
    await screen.saved();
    await screen.stateIs('emergency.call');
  });
  await screen.field('damage.recorded', 'injured').waitFor({ state: 'detached' });
  const before = [
    say('emergencyCall.general', 'police.called', 'emergency.record'),
    noted('manner.violence', 'emergency.record'),
  ];
  await walk(screen, before);
  await screen.field('damage.recorded', 'injured').fill('1');
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

test('最後に使ったのが電話なら、最初の画面の緊急は電話の緊急になる', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'phone');
  await walk(screen, [tapped('matter.settled', 'aftermath')]);
  await screen.saved();
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
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

test('押し間違えた緊急は、理由を残して元の画面に戻る。その間は、緊急からの時間が出る', async ({
  page,
}) => {
  const screen = await atContent(page);
  await expect(screen.control('progress.stalled')).toBeVisible();
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  await expect(page.locator('.lasting')).toHaveText(/^緊急から\s*0:0\d$/);
  await screen.offersNone('progress.stalled', 'deadline.set');
  await screen.tap('emergency.stoodDown');
  await screen.stateIs('judgement.content');
  await expect(screen.control('progress.stalled')).toBeVisible();
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ['judgement.requested', 'officer'],
    ['manner.reviewed', 'head', { acts: [] }],
    ['emergency.declared', 'officer'],
    ['emergency.stoodDown', 'officer', { reason: expect.stringMatching(/./) }],
  ]);
});

test('凶器とけがは一回ずつ押すだけ。110番の言葉と、被害の記録の欄に、そのまま入る', async ({
  page,
}) => {
  const screen = await atContent(page);
  await screen.offersNone('danger.noted');
  await screen.tap('emergency.declared');
  await screen.stateIs('emergency.call');
  const script = page.locator('.phrase blockquote');
  await expect(script).toContainText('凶器・けが人の有無');
  await screen.tap('danger.noted', 'weapon');
  await screen.tap('danger.noted', 'injured');
  await screen.tap('danger.noted', 'injured');
  await expect(script).toContainText('凶器を持っています。 けが人は2人います。');
  await test.step('取り消せば、言葉からも消える', async () => {
    await page.locator('[data-withdraw]').first().click();
    await page.locator('form:has([data-event="entry.withdrawn"]) [data-event]').click();
    await expect(script).toContainText('けが人は1人います。');
  });
  await screen.tap('police.called');
  await screen.stateIs('emergency.record');
  await expect(page.locator('input[name="injured"]')).toHaveValue('1');
  await expect(page.locator('input[name="weapon"]')).toBeChecked();
  await screen.tap('damage.recorded');
  await screen.saved();
  const log = await storedLog(page, await screen.encounterId());
  expect(log.at(-1)?.data).toMatchObject({ injured: 1, weapon: true });
});
