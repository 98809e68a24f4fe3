import { join } from 'node:path';
import type { Device, Life } from '../device';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { seen } from '../page/eyes';
import { SharedNumbers } from '../shims/shims';
import { twoRestarts } from './restarts';

/** Taps of an encounter of about sixty entries, a few at a time. */
const TAPS = 48;
const FEW = 4;

/** At least as many writes to databases and files as such an encounter makes. */
const WRITES = 900;

const ROOM = { left: 0, written: 1, refused: 2, half: 3, givenBack: 4 };

/** The disk of a device, which can be filled up and emptied while the browser runs. */
class FullDisk {
  readonly #numbers = new SharedNumbers();

  constructor(
    readonly device: Device,
    library: string,
  ) {
    device.env = {
      LD_PRELOAD: library,
      KIZEN_DISK: join(device.profile, 'Default'),
      KIZEN_FULL: this.#numbers.path,
    };
    this.heal();
  }

  /** There is room for so many writes from now on. */
  leave(writes: number, half: boolean): void {
    this.#numbers.set(ROOM.half, Number(half));
    this.#numbers.set(ROOM.left, this.#numbers.get(ROOM.written) + writes);
  }

  heal(): void {
    this.#numbers.set(ROOM.left, -1);
  }

  get refused(): number {
    return this.#numbers.get(ROOM.refused);
  }
}

/** True once everything is stored, or the screen says that it is not; else null. */
function said(): true | null {
  const { save, pending } = document.querySelector<HTMLElement>('[data-save]')?.dataset ?? {};
  return save === 'failed' || (save === 'saved' && pending === '0') ? true : null;
}

/** True once everything is stored; else null. */
function stored(): true | null {
  const { save, pending } = document.querySelector<HTMLElement>('[data-save]')?.dataset ?? {};
  return save === 'saved' && pending === '0' ? true : null;
}

/** An encounter of about sixty entries, with the disk full from the n-th write on. */
async function encounter(life: Life, disk: FullDisk, writes: number, dice: Dice): Promise<void> {
  const { outcome } = life.device;
  await life.judged();
  disk.leave(writes, dice.chance(0.5));
  for (let taps = 0; taps < TAPS; taps += FEW) {
    const full = disk.refused > 0;
    await life.drive(life.plan(FEW, dice, 2));
    // Those who have been told go on for a little.
    if (full) break;
  }
  await life.tab.until('what became of it', said);
  outcome.faults += 1;
  if (disk.refused === 0) return;
  outcome.damages += 1;
  const { save, pending } = await life.tab.ask(seen);
  if (save === 'failed' && pending > 0) outcome.announced += 1;
  // What is stored all the same needs no telling.
  if (save === 'saved' && pending === 0) outcome.announced += 1;
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  const disk = new FullDisk(device, run.shim('full'));
  const life = await device.start();
  // As many seeds as there are writes meet each of them once, in no order.
  await encounter(life, disk, 1 + ((dice.seed * 67) % WRITES), dice);
  if (dice.chance(0.5)) {
    // Somebody makes room while the page is open: what was kept in it is stored at last.
    disk.heal();
    await life.tab.until('everything stored', stored);
  }
  if (dice.chance(0.5)) await life.browser.quit();
  await life.browser.kill();
  disk.heal();
  await twoRestarts(device, dice, dice.chance(0.3) ? 'aside' : 'here');
}

export const full: Kind = {
  name: 'full',
  does: 'the disk is full from the n-th write of an encounter of sixty entries on, in half of the runs until there is room again',
  columns: ['leveldb', 'sqlite', 'leveldb sealed', 'sqlite sealed'],
  inTests: ['sqlite'],
  runs: { tests: 1, usual: 12, soak: WRITES },
  needsCompiler: true,
  run,
};
