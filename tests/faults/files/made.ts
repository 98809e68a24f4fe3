import type { Storage } from '../../../src/session/log';
import { asAgeOpensIt } from '../../verifier/ageOpens';
import { Disk } from '../memory/disk';
import { batchOf, openPage, PASSPHRASE, protect, type World, worldOn } from '../memory/page';

/** A file that the application wrote, and the hash of the last line of the one record in it. */
export type Made = { text: string; head: string };

const ENCOUNTER = 'enc-a';
const TAPS = 6;

async function written(world: World): Promise<Storage> {
  const { storage } = await openPage(world);
  for (let seq = 0; seq < TAPS; seq += 1) {
    await storage.log.append(batchOf(ENCOUNTER, `cmd-${seq}`, seq, 1));
  }
  return storage;
}

async function backupOf(storage: Storage): Promise<Made> {
  const [part] = (await storage.archive.backup({ sealed: false }))?.parts ?? [];
  if (typeof part?.content !== 'string') throw new Error('no backup was written');
  return { text: part.content, head: (await storage.log.read(ENCOUNTER)).head };
}

/** A backup of a tablet without protection. */
export const openBackup = async (): Promise<Made> => backupOf(await written(worldOn(new Disk())));

async function sealed(): Promise<Storage> {
  const world = worldOn(new Disk());
  await protect(world);
  return written(world);
}

/** A backup of sealed records. */
export const sealedBackup = async (): Promise<Made> => backupOf(await sealed());

/** A backup sealed to the office, as `age -d` opens it: keys and entries lie beside the lines. */
export async function agedBackup(): Promise<Made> {
  const storage = await sealed();
  await storage.vault.unlock(PASSPHRASE);
  const [part] = (await storage.archive.backup({ sealed: true }))?.parts ?? [];
  const text = await asAgeOpensIt(storage.vault.recoveryFile(), PASSPHRASE, part?.content);
  return { text, head: (await storage.log.read(ENCOUNTER)).head };
}

/** A copy for disclosure that withholds a name, every second time of writing, and a whole line. */
export async function redactedCopy(): Promise<Made> {
  const storage = await sealed();
  const shows = (seq: number, path: string) =>
    seq !== 3 && path !== 'by.name' && !(path === 'at.wall' && seq % 2 === 0);
  const text = await storage.archive.copy(ENCOUNTER, shows);
  if (text === null) throw new Error('no copy was written');
  return { text, head: (await storage.log.read(ENCOUNTER)).head };
}
