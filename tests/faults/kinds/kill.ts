import type { Life } from '../device';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { TEMPLATES } from '../template';
import { ENDINGS } from '../walk/model';
import { noKeyLeft, twoRestarts } from './restarts';

const KILLS = 5;
const TAPS = 12;

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** While the page comes up, between two taps, or right after one; often after the one that ends the talk. */
export async function untilTheKill(life: Life, dice: Dice): Promise<void> {
  const steps = life.plan(dice.between(2, TAPS), dice);
  if (dice.chance(0.2)) {
    await life.begin(steps);
    return sleep(dice.between(0, 400));
  }
  const end = 1 + steps.findIndex(({ event }) => ENDINGS.includes(event));
  // Sealing and wiping, while a talk ends, take a little longer.
  const atEnd = end > 0 && dice.chance(0.5);
  const taps = atEnd ? end : dice.between(1, steps.length);
  const tapped = life.tapped(taps);
  await life.begin(steps);
  await tapped;
  return sleep(dice.between(0, atEnd ? 80 : 30));
}

/** SIGKILL to the whole browser at a seeded instant, again and again on the same device. */
async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  device.ends = true;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const life = await device.start();
    if (kill > 0 && dice.chance(0.25)) {
      // Killed while it starts, and has to begin again with whatever it had half done.
      void life.home().catch(() => undefined);
      await sleep(dice.between(50, 900));
    } else {
      await life.judged('here');
      if (device.story.taps.length > 30) await life.another();
      else await life.goOn(dice);
      await untilTheKill(life, dice);
    }
    await life.browser.kill();
    device.outcome.faults += 1;
  }
  await twoRestarts(device, dice, 'here');
  noKeyLeft(device);
}

export const kill: Kind = {
  name: 'kill',
  does: 'SIGKILL to every process of the browser, while it starts, between taps and right after one, often the one that ends the talk',
  columns: TEMPLATES,
  inTests: ['leveldb', 'sqlite sealed'],
  runs: { tests: 1, usual: 10, soak: 200 },
  run,
};
