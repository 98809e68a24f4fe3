import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyFolder, removeFolder, storageIn } from '../browser/profile';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { TEMPLATES } from '../template';
import { untilTheKill } from './kill';
import { twoRestarts } from './restarts';

const MOST_CUTS = 4;
const PAGE = 4096;

/** The disk of a device and its durable twin, which the shim keeps. */
class Disk {
  constructor(
    readonly profile: string,
    readonly durable: string,
  ) {
    for (const [from, to] of this.#pairs()) copyFolder(from, to);
  }

  env(library: string): Record<string, string> {
    return {
      LD_PRELOAD: library,
      KIZEN_DISK: join(this.profile, 'Default'),
      KIZEN_DURABLE: this.durable,
    };
  }

  /**
   * The power goes: what was flushed is there. With `dice` some pages that were not flushed have
   * reached the disk as well, in no order, and others are zeros, as file systems leave them.
   */
  cut(dice: Dice | null): void {
    for (const [live, twin] of this.#pairs()) {
      if (dice) for (const file of filesIn(live)) this.#half(live, twin, file, dice);
      removeFolder(live);
      if (existsSync(twin)) copyFolder(twin, live);
    }
  }

  #half(live: string, twin: string, file: string, dice: Dice): void {
    const durable = join(twin, file);
    if (!existsSync(durable)) return;
    const flushed = readFileSync(durable);
    const written = readFileSync(join(live, file));
    if (written.length <= flushed.length || !dice.chance(0.5)) return;
    const length = dice.between(flushed.length, written.length);
    const left = Buffer.alloc(length);
    for (let at = 0; at < length; at += PAGE) {
      const end = Math.min(at + PAGE, length);
      if (dice.chance(0.5)) written.copy(left, at, at, end);
    }
    // What was flushed stands, whatever became of the rest of its page.
    flushed.copy(left);
    writeFileSync(durable, left);
  }

  #pairs(): [live: string, twin: string][] {
    return Object.values(storageIn(this.profile)).map((live) => [
      live,
      join(this.durable, live.slice(join(this.profile, 'Default').length)),
    ]);
  }
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    : [];

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const device = run.device();
  device.ends = true;
  const disk = new Disk(device.profile, run.folder());
  device.env = disk.env(run.shim('power'));
  const cuts = dice.between(1, MOST_CUTS);
  for (let cut = 0; cut <= cuts; cut += 1) {
    const before = await device.lookedAtAside();
    const life = await device.start();
    await life.judged(before);
    // The last one comes while nothing is tapped: what was mended at the start must last.
    if (cut < cuts) {
      await life.goOn(dice);
      await untilTheKill(life, dice);
    }
    await life.browser.kill();
    disk.cut(dice.chance(0.5) ? dice : null);
    device.outcome.faults += 1;
  }
  await twoRestarts(device, dice, 'aside');
}

export const power: Kind = {
  name: 'power',
  does: 'the power goes: only flushed bytes are left, in half of the cuts also some pages of what was not',
  columns: TEMPLATES,
  inTests: ['leveldb'],
  runs: { tests: 1, usual: 8, soak: 80 },
  needsCompiler: true,
  run,
};
