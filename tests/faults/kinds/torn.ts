import { storageIn } from '../browser/profile';
import type { Kind, Run } from '../kind';
import { hurtOne } from './hurts';
import { twoRestarts } from './restarts';

/** A file of one copy is hurt between two starts; the other copy is sound. */
async function run(run: Run): Promise<void> {
  const { column, dice, outcome } = run;
  // Where the files are hurt, it is all one which engine keeps the other copy.
  const device = run.device();
  device.ends = true;
  device.torn = true;
  const { database, files } = storageIn(device.profile);
  for (let hurts = dice.between(1, 2); hurts > 0; hurts -= 1) {
    const life = await device.start();
    await life.judged();
    await life.goOn(dice);
    await life.drive(life.plan(dice.between(3, 8), dice));
    await life.drive(life.plan(1, dice, 'saved'));
    // After a kill the newest entries lie where the engine puts them first.
    if (dice.chance(0.5)) await life.browser.quit();
    await life.browser.kill();
    const how = hurtOne(column.startsWith('files') ? files : database, dice);
    outcome.faults += 1;
    const problems = outcome.problems.length;
    await twoRestarts(device, dice, 'aside');
    if (outcome.problems.length > problems) outcome.problems.push(`after: ${how}`);
  }
}

export const torn: Kind = {
  name: 'torn',
  does: 'a file of one copy is torn, zeroed, padded, cut at a page, changed in one bit or gone between two starts',
  columns: ['leveldb', 'sqlite', 'files', 'leveldb sealed', 'sqlite sealed', 'files sealed'],
  inTests: ['files'],
  runs: { tests: 1, usual: 10, soak: 150 },
  run,
};
