import type { Life } from '../device';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import type { WallClock } from '../shims/wallClock';
import { wayOf, withAndWithout } from '../template';
import { Jump, untilItRuns } from './jump';
import { twoRestarts } from './restarts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How far somebody sets the wall clock, milliseconds. */
const JUMPS = [2_000, 30_000, 2 * MINUTE, 20 * MINUTE, 40 * MINUTE, 6 * HOUR, 24 * HOUR];

/** More is noted when it went back, and asked about when it went ahead. */
const NOTED = 5_000;
const ASKED = MINUTE;

const WAYS = ['live', 'reload', 'kill', 'quit'] as const;
type Way = (typeof WAYS)[number];

/** Sets the clock while the page is open, or while it is not. Gives the life that goes on. */
async function jump(life: Life, clock: WallClock, by: number, way: Way): Promise<Life> {
  if (way === 'kill') await life.browser.kill();
  if (way === 'quit') await life.browser.quit();
  clock.set(by);
  if (way === 'live') return life;
  const next = way === 'reload' ? life : await life.device.start();
  await next.home();
  await next.resume();
  return next;
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

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const way = wayOf<Way>(run.column);
  const { clock, life: first, stalledAt } = await untilItRuns(run);
  const { device } = first;
  const by = dice.pick(JUMPS) * (dice.chance(0.5) ? 1 : -1);
  const life = await jump(first, clock, by, way);
  device.outcome.faults += 1;
  await checked(new Jump(life, clock, by, stalledAt), way, dice);
  await life.browser.kill();
  await twoRestarts(device, dice, 'here');
}

export const clock: Kind = {
  name: 'clock',
  does: 'the wall clock is set by up to a day, forward or back: on an open page, over a reload, a kill and a restart',
  columns: withAndWithout(WAYS),
  inTests: ['kill'],
  runs: { tests: 1, usual: 6, soak: 60 },
  needsCompiler: true,
  run,
};
