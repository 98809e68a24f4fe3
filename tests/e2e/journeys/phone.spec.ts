import { letPass, MINUTE, movableClock } from '../support/clock';
import { atHome } from '../support/screen';
import { toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { PHONE_WALK, STALLING } from '../support/walks';

/** What only the ward's own house allows; by phone nobody is there to leave. */
const NEVER_BY_PHONE = [
  'facility.reported',
  'eviction.ordered',
  'counterpart.stayed',
  'counterpart.left',
  'officers.withdrew',
];

test('電話：同じ話 → 進展なし → 30分 → 判断 → ①②③ → 終話', async ({ page, hands }) => {
  await movableClock(page);
  const screen = await atHome(page, { hands });
  await screen.tap('encounter.started', 'phone');
  await screen.stateIs('initialResponse');
  const neverEvicts = () => screen.offersNone(...NEVER_BY_PHONE);
  await neverEvicts();

  await walk(screen, STALLING, neverEvicts);
  await expect(screen.control('observation.noted', 'pattern.repeat')).toHaveAttribute(
    'data-count',
    '2',
  );
  const due = await screen.deadline();

  await test.step('30分たつと、判断を求めることが主になり、画面は動かない', async () => {
    await letPass(page, 30 * MINUTE);
    await screen.stateIs('initialResponse');
    await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'over');
    await screen.mainThingIs('judgement.requested');
    expect(await screen.deadline()).toBe(due);
  });

  await test.step('何度見ても、読み込み直しても、時間切れは一度だけ残る', async () => {
    for (const minutes of [1, 5, 0]) await letPass(page, minutes * MINUTE);
    await screen.saved();
    await screen.reload();
    await screen.stateIs('initialResponse');
  });

  await walk(screen, PHONE_WALK, async ({ becomes }) => {
    await neverEvicts();
    // The time is over: in ① and ② what comes next is the next stage.
    if (/^(stopRequest|warning)\.watch$/.test(becomes)) {
      await screen.mainThingIs('conduct.continued');
    }
  });
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  const passed = entries.filter(({ type }) => type === 'deadline.passed');
  expect(passed.map(({ by, data }) => [by.role, data])).toEqual([
    ['clock', { clock: 'progress', dueAt: Date.parse(due ?? '') }],
  ]);
  expectTold(
    entries.filter(({ type }) => type !== 'deadline.passed'),
    [started('phone'), ...toldBy(STALLING), ...toldBy(PHONE_WALK)],
  );
  expect(screen.walked).toHaveLength(4 + STALLING.length + PHONE_WALK.length);
});
