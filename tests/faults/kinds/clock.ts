import type { Life } from '../device';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { isAt, seen, stored } from '../page/eyes';
import { comeBack } from '../page/protect';
import type { WallClock } from '../shims/wallClock';
import { wayOf, withAndWithout } from '../template';
import { endFrom } from '../walk/walk';
import { Jump, untilItRuns } from './jump';
import { noKeyLeft, twoRestarts } from './restarts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far somebody sets the wall clock, milliseconds. */
const JUMPS = [2_000, 30_000, 2 * MINUTE, 20 * MINUTE, 40 * MINUTE, 6 * HOUR, 24 * HOUR];

/** More is noted when it went back, and asked about when it went ahead. */
const NOTED = 5_000;
const ASKED = MINUTE;

/** A page that nobody touches for so long is shut, where it shows what is over. */
const IDLE = 15 * MINUTE;

const WAYS = ['live', 'reload', 'kill', 'quit'] as const;
type Way = (typeof WAYS)[number];

/** Sets the clock while the page is open, or while it is not. Gives the life that goes on, to be opened again. */
async function jump(life: Life, clock: WallClock, by: number, way: Way): Promise<Life> {
  if (way === 'kill') await life.browser.kill();
  if (way === 'quit') await life.browser.quit();
  clock.set(by);
  return way === 'live' || way === 'reload' ? life : life.device.start();
}

async function checked(jump: Jump, way: Way, dice: Dice): Promise<void> {
  const { by, clock, life } = jump;
  const { outcome } = life.device;
  if (by > ASKED) {
    outcome.damages += 1;
    const asked = await jump.look(true);
    outcome.announced += 1;
    jump.leaves(asked, by);
    if (way === 'live' && dice.chance(0.3)) {
      // Set right again before anybody answers: as if nothing had been.
      clock.set(-by);
      jump.leaves(await jump.look(false), 0);
      return;
    }
    const right = dice.chance(0.5);
    jump.leaves(await jump.answer(right), right ? by : 0);
    return;
  }
  const screen = await jump.look(way === 'live' || by < 0 ? false : null);
  if (by > 0) jump.leaves(screen, by);
  if (!jump.surelyBack(NOTED) && !(way === 'live' && by < -NOTED)) return;
  outcome.damages += 1;
  jump.leaves(screen, 0);
  outcome.announced += 1;
}

/** What a page shows of a talk that is over when its clock is set: that it is, and no question about time. */
async function shownAfterwards({ tab, device }: Life, by: number): Promise<void> {
  await tab.ask(() => void window.dispatchEvent(new Event('focus')));
  // Nobody has touched it for so long by the clock that it shows.
  const shuts = device.office !== null && by > IDLE;
  await tab.until('that it is over', isAt, shuts ? 'shut' : 'aftermath');
  const { deadline, notices } = await tab.ask(seen);
  const asked = notices.some(({ kind }) => kind === 'clockDoubt');
  if (deadline !== null || asked) device.outcome.problems.push('the time is told after the end');
}

/**
 * The talk ends, and the clock is set while what is stored of it may be on its way to the disk. Whatever it
 * shows, what is left is done, or another talk begins.
 */
async function setAroundTheEnd(life: Life, clock: WallClock, way: Way, dice: Dice): Promise<Life> {
  const { device, tab } = life;
  const by = dice.pick(JUMPS) * (dice.chance(0.5) ? 1 : -1);
  device.ends = true;
  await comeBack(tab);
  await life.drive(life.taps([endFrom(device.story.standing(), dice)], () => 0));
  if (way === 'live') await tab.until('the end stored', stored);
  const next = await jump(life, clock, by, way);
  device.outcome.faults += 1;
  if (way === 'live') await shownAfterwards(next, by);
  else await next.judged();
  await next.goOn(dice);
  await next.drive(next.plan(3, dice, 'saved'));
  return next;
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const way = wayOf<Way>(run.column);
  const { clock, life: first, stalledAt } = await untilItRuns(run);
  const { device } = first;
  const by = dice.pick(JUMPS) * (dice.chance(0.5) ? 1 : -1);
  const life = await jump(first, clock, by, way);
  if (way !== 'live') {
    await life.home();
    await life.resume();
  }
  device.outcome.faults += 1;
  await checked(new Jump(life, clock, by, stalledAt), way, dice);
  const last = await setAroundTheEnd(life, clock, way, dice);
  await last.browser.kill();
  await twoRestarts(device, dice, 'here');
  noKeyLeft(device);
}

export const clock: Kind = {
  name: 'clock',
  does: 'the wall clock is set by up to a day, forward or back: on an open page, over a reload, a kill and a restart; then once more, around the end of the talk',
  columns: withAndWithout(WAYS),
  inTests: ['kill'],
  runs: { tests: 1, usual: 6, soak: 60 },
  needsCompiler: true,
  run,
};
