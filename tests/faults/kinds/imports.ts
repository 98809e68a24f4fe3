import type { FileRead } from '../../../src/session/archive';
import type { Storage } from '../../../src/session/log';
import { judge } from '../../../src/verifier/judge';
import { ALWAYS_REFUSED, HOSTILE } from '../files/hostile';
import { openBackup } from '../files/made';
import type { Outcome } from '../judge/outcome';
import type { Kind, Run } from '../kind';
import { Disk } from '../memory/disk';
import { batchOf, openPage, protect, worldOn } from '../memory/page';

/** Files of one run. */
const FILES = 100;

/** What may be taken in is what the verifier, written apart, accepts; whole and with nothing added. */
async function judged(read: FileRead, text: string, column: string, outcome: Outcome) {
  if (read.kind === 'refused') {
    if (column === 'newer' && read.why !== 'newer') {
      outcome.problems.push(`a newer file is called ${read.why}`);
    }
    return;
  }
  const verdict = await judge(text, false);
  const heads = verdict.ok ? verdict.chains.map(({ head }) => head) : null;
  const same = heads?.join() === read.records.map(({ head }) => head).join();
  if (ALWAYS_REFUSED.includes(column) || !same) outcome.problems.push(`taken: ${text.slice(-200)}`);
}

const rowsOn = (disk: Disk): number =>
  ['entries', 'index'].reduce(
    (sum, store) => sum + (disk.databases.get('kizen')?.stores.get(store)?.length ?? 0),
    0,
  );

/** Afterwards the device writes, and backs up what it wrote. */
async function goesOn({ log, archive, vault }: Storage, outcome: Outcome): Promise<void> {
  await log.append(batchOf('enc-own', 'cmd-own', 0, 1));
  const made = await archive.backup({ sealed: vault.office() !== null }).catch(() => null);
  if (made?.parts[0]?.records !== 1) outcome.problems.push('no backup can be made afterwards');
}

async function run({ column, dice, outcome }: Run): Promise<void> {
  const { text: sound } = await openBackup();
  const hostile = HOSTILE[column];
  if (hostile === undefined) throw new Error(`no files ${column}`);
  const disk = new Disk();
  const world = worldOn(disk);
  // Boxes are taken in only where there is an office whose key they could come under.
  if (column === 'boxes') await protect(world);
  const { storage } = await openPage(world);
  for (let file = 0; file < FILES; file += 1) {
    const text = await hostile(sound, dice);
    if (text === sound) continue;
    outcome.faults += 1;
    const bytes = new TextEncoder().encode(text);
    const read = await storage.archive.read(bytes).catch((error: Error) => {
      outcome.problems.push(`thrown: ${error.message}`);
      return { kind: 'refused', why: 'damaged' } as const;
    });
    await judged(read, text, column, outcome);
    const clean = Object.keys(Object.prototype).length === 0 && !('polluted' in {});
    if (!clean) outcome.problems.push('the program itself was changed');
  }
  if (rowsOn(disk) > 0) outcome.problems.push('something was stored');
  await goesOn(storage, outcome);
}

export const imports: Kind = {
  name: 'imports',
  does: 'hostile files are read: any bytes anywhere, too large, too deep, too many, too long, wrong shapes, broken chains, newer versions, keys that mean something to the language, boxes that hold what no record of ours holds; none comes in that the verifier would not accept, none throws, nothing is stored, and a backup can be made afterwards',
  columns: Object.keys(HOSTILE),
  needs: [],
  runs: { tests: 1, usual: 10, soak: 84 },
  run,
};
