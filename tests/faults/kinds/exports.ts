import { judge } from '../../../src/verifier/judge';
import { tamperings } from '../../verifier/tamper';
import { agedBackup, type Made, openBackup, redactedCopy, sealedBackup } from '../files/made';
import type { Kind, Run } from '../kind';

/** Forged files of one run. */
const FILES = 100;

const MAKES: Record<string, () => Promise<Made>> = {
  open: openBackup,
  sealed: sealedBackup,
  copy: redactedCopy,
  aged: agedBackup,
};

/**
 * Forged files under the verifier's own judgement. What is consistent in itself (all written anew, the
 * end gone and the head set right) must show another head than the one that was told to somebody.
 */
async function run({ column, dice, outcome }: Run): Promise<void> {
  const made = await MAKES[column]?.();
  if (made === undefined) throw new Error(`no file ${column}`);
  const { text, head } = made;
  const sound = await judge(text, false);
  if (!sound.ok || sound.chains[0]?.head !== head) {
    outcome.problems.push('the file that nobody touched is refused');
  }
  for (let file = 0; file < FILES; file += 1) {
    const [name, tamper] = dice.pick(tamperings);
    const forged = await tamper(text, () => dice.next());
    if (forged === text) {
      outcome.problems.push(`${name} changed nothing`);
      continue;
    }
    outcome.faults += 1;
    outcome.damages += 1;
    const verdict = await judge(forged, false);
    if (!verdict.ok || verdict.chains[0]?.head !== head) outcome.announced += 1;
    else outcome.problems.push(`${name} was not found`);
  }
}

export const exports: Kind = {
  name: 'exports',
  does: 'a file that was written is forged: a byte, a field, a line, an order, an end, what lies beside the lines, or all of it anew and signed again; the verifier must find each',
  columns: Object.keys(MAKES),
  needs: [],
  runs: { tests: 1, usual: 10, soak: 34 },
  run,
};
