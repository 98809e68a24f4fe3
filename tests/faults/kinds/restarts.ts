import { scanProfile } from '../../e2e/support/profile';
import type { Device } from '../device';
import type { Dice } from '../dice';
import { keysOf } from '../judge/ends';

/**
 * Two restarts after a fault. In the first, people go on writing: a torn log may look sound until
 * somebody does. What the first one mended and wrote must be there in the second, and no more.
 * `look`: whether the copies are looked at beforehand with the same browser, or on a copy of the
 * profile, since a database that is opened by another page first may lose the traces of its damage.
 */
export async function twoRestarts(
  device: Device,
  dice: Dice,
  look: 'here' | 'aside',
): Promise<void> {
  for (const last of [false, true]) {
    const before = look === 'aside' ? await device.lookedAtAside() : look;
    const life = await device.start();
    await life.judged(before);
    if (!last) await life.goOn(dice);
    if (!last) await life.drive(life.plan(2, dice, 'saved'));
    if (last || dice.chance(0.5)) await life.browser.quit();
    await life.browser.kill();
  }
}

/** Searches the whole profile for the open keys of what is over. */
export function noKeyLeft(device: Device): void {
  const { hits } = scanProfile(device.profile, keysOf(device.over(), device.keys));
  device.outcome.problems.push(...hits);
}
