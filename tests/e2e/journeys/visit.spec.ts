import ui from '../../../locales/ja/ui.json' with { type: 'json' };
import { letPass, MINUTE, movableClock } from '../support/clock';
import { atHome } from '../support/screen';
import { toldBy, walk } from '../support/steps';
import { expectTold, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';
import { announced, VISIT_WALK } from '../support/walks';

test('繰返しの来庁：20分と告げ、時間で終える', async ({ page, hands }) => {
  await movableClock(page);
  const limit = [announced(20)];
  const screen = await atHome(page, { hands });
  await hands.choose(screen.radio(ui.home.repeated));
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await expect(screen.field('limit.announced', 'minutes')).toHaveValue('20');
  await walk(screen, limit);
  await screen.mainThingIs(null);

  await letPass(page, 19 * MINUTE);
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'soon');
  await screen.mainThingIs(null);
  await letPass(page, 1 * MINUTE);
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'over');
  await screen.mainThingIs('visit.concluded');
  const due = Date.parse((await screen.deadline()) ?? '');

  await walk(screen, VISIT_WALK);
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter', 'repeated'),
    ...toldBy(limit),
    ['deadline.passed', 'clock', { clock: 'visit', dueAt: due }],
    ...toldBy(VISIT_WALK),
  ]);
  expect(screen.walked).toHaveLength(3 + VISIT_WALK.length);
});
