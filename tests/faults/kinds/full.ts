import { join } from 'node:path';
import type { Device, Life } from '../device';
import type { Dice } from '../dice';
import { saysSo } from '../judge/judge';
import type { Kind, Run } from '../kind';
import { seen, stored } from '../page/eyes';
import { SharedNumbers } from '../shims/shims';
import { endFrom } from '../walk/walk';
import { noKeyLeft, twoRestarts } from './restarts';

/** Taps of an encounter of about sixty entries. */
const TAPS = 48;

/** Writes from one full disk to the next at least; as many seeds meet every write of the encounter. */
const APART = 45;

/** Of these writes one stores the end of a talk; a few more belong to what is tapped next. */
const OF_THE_END = 12;

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

  /** From the given one of all writes on there is no room, nor anything given back before. */
  fillAt(write: number, half: boolean): void {
    this.#numbers.set(ROOM.half, Number(half));
    this.#numbers.set(ROOM.refused, 0);
    this.#numbers.set(ROOM.givenBack, 0);
    this.#numbers.set(ROOM.left, write - 1);
  }

  heal(): void {
    this.#numbers.set(ROOM.left, -1);
  }

  get written(): number {
    return this.#numbers.get(ROOM.written);
  }

  get refused(): number {
    return this.#numbers.get(ROOM.refused);
  }
}

/** What the badge says, once everything is stored or it says that it is not; else null. */
function said(): { save: string; pending: number } | null {
  const badge = document.querySelector<HTMLElement>('[data-save]')?.dataset;
  const { save = '', pending = '0' } = badge ?? {};
  const certain = save === 'failed' || (save === 'saved' && pending === '0');
  return certain ? { save, pending: Number(pending) } : null;
}

/**
 * What the screen says of the writes that were refused. Where everything was stored all the same nobody is
 * hurt, and nothing counts, unless a copy is behind: then the screen must have a sentence about it.
 */
async function told(life: Life): Promise<void> {
  const { tab, device } = life;
  const { save, pending } = await tab.until('what became of it', said);
  const { outcome } = device;
  outcome.faults += 1;
  if (save === 'failed') {
    outcome.damages += 1;
    if (pending > 0) outcome.announced += 1;
    return;
  }
  const { rows, lines } = await life.copies();
  if (rows.length === lines.length) return;
  outcome.damages += 1;
  if (saysSo(await tab.ask(seen))) outcome.announced += 1;
}

/** Somebody makes room while the page is open: what was kept in it is stored at last. */
async function makeRoom({ tab }: Life, disk: FullDisk): Promise<void> {
  disk.heal();
  await tab.until('everything stored', stored);
}

/**
 * An encounter of about sixty entries. The disk is full from the `first` write on, until there is room;
 * then from a later one, and so on, always at one that many writes apart. At the end it is full, mostly from a write
 * on that stores the end of the talk.
 */
async function encounter(life: Life, disk: FullDisk, first: number, dice: Dice): Promise<void> {
  const { device } = life;
  const tap = () => life.drive(life.plan(1, dice, 2));
  await life.judged();
  let next = disk.written + first;
  disk.fillAt(next, dice.chance(0.5));
  for (let taps = 1; taps <= TAPS; taps += 1) {
    await tap();
    if (disk.refused === 0) continue;
    // Those who have not looked yet go on for a little.
    if (taps < TAPS && dice.chance(0.5)) {
      await tap();
      taps += 1;
    }
    await told(life);
    await makeRoom(life, disk);
    while (next <= disk.written) next += APART;
    disk.fillAt(next, dice.chance(0.5));
  }
  const ends = dice.chance(0.75);
  disk.fillAt(disk.written + dice.between(1, ends ? OF_THE_END : APART), dice.chance(0.5));
  if (ends) await life.drive(life.taps([endFrom(device.story.standing(), dice)], () => 2));
  while (disk.refused === 0) await tap();
  await told(life);
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  const disk = new FullDisk(device, run.shim('full'));
  const life = await device.start();
  await encounter(life, disk, 1 + (dice.seed % APART), dice);
  device.ends = true;
  if (dice.chance(0.5)) await makeRoom(life, disk);
  if (dice.chance(0.5)) await life.browser.quit();
  await life.browser.kill();
  disk.heal();
  await twoRestarts(device, dice, dice.chance(0.3) ? 'aside' : 'here');
  noKeyLeft(device);
}

export const full: Kind = {
  name: 'full',
  does: 'the disk is full from a write of an encounter of sixty entries on, until there is room again, and so at every 45th, another one for every seed; at the end it is full, mostly from a write on that stores the end of the talk, in half of the runs for good',
  columns: ['leveldb', 'sqlite', 'leveldb sealed', 'sqlite sealed'],
  inTests: ['sqlite'],
  runs: { tests: 1, usual: 12, soak: APART },
  needsCompiler: true,
  run,
};
