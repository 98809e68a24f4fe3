import type { FileRead } from '../../../src/session/archive';
import { judge } from '../../../src/verifier/judge';
import { ALWAYS_REFUSED, HOSTILE } from '../files/hostile';
import { openBackup } from '../files/made';
import type { Outcome } from '../judge/outcome';
import type { Kind, Run } from '../kind';
import { Disk } from '../memory/disk';
import { openPage, worldOn } from '../memory/page';

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

async function run({ column, dice, outcome }: Run): Promise<void> {
  const { text: sound } = await openBackup();
  const hostile = HOSTILE[column];
  if (hostile === undefined) throw new Error(`no files ${column}`);
  const disk = new Disk();
  const { storage } = await openPage(worldOn(disk));
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
}

export const imports: Kind = {
  name: 'imports',
  does: 'hostile files are read: any bytes anywhere, too large, too deep, too many, too long, wrong shapes, broken chains, newer versions, keys that mean something to the language; none comes in that the verifier would not accept, none throws, nothing is stored',
  columns: Object.keys(HOSTILE),
  needs: [],
  runs: { tests: 1, usual: 10, soak: 84 },
  run,
};
