import ui from '../../../locales/ja/ui.json' with { type: 'json' };
import { letPass, MINUTE, movableClock } from '../support/clock';
import { atHome } from '../support/screen';
import { closed, done, tapped, toldBy, walk } from '../support/steps';
import { expectTold, said, started, storedLog } from '../support/storedLog';
import { expect, test } from '../support/test';

test('繰返しの来庁：20分と告げ、時間で終える', async ({ page, hands }) => {
  await movableClock(page);
  const screen = await atHome(page, { hands });
  await hands.choose(screen.radio(ui.home.repeated));
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await expect(screen.field('limit.announced', 'minutes')).toHaveValue('20');
  await screen.tap('limit.announced');
  await screen.stateIs('initialResponse');
  await screen.mainThingIs(null);

  await letPass(page, 19 * MINUTE);
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'soon');
  await screen.mainThingIs(null);
  await letPass(page, 1 * MINUTE);
  await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'over');
  await screen.mainThingIs('visit.concluded');
  const due = Date.parse((await screen.deadline()) ?? '');

  const rest = [tapped('visit.concluded', 'aftermath'), done('record'), closed];
  await walk(screen, rest);
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter', 'repeated'),
    said('limit.general'),
    ['limit.announced', 'officer', { minutes: 20 }],
    ['deadline.passed', 'clock', { clock: 'visit', dueAt: due }],
    ...toldBy(rest),
  ]);
  expect(screen.walked).toHaveLength(3 + rest.length);
});
