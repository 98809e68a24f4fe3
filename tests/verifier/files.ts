import type { Entry } from '../../src/session/entry';
import type { Storage } from '../../src/session/log';
import { batch, Device } from '../storage/device';
import { PASSPHRASE, protectedDevice, unlocked } from '../storage/protected';
import { asAgeOpensIt } from './ageOpens';

export const NOTES = ['「責任者を出せ」', '大声', '机を叩いた', '三回目の警告', '帰った', '追記'];

/** Six entries of one encounter. */
async function written(storage: Storage): Promise<readonly Entry[]> {
  const batches = NOTES.map((text, seq) =>
    batch(seq, 1, { data: { text, reason: `理由 ${seq}` } }),
  );
  for (const one of batches) await storage.log.append(one);
  return batches.flatMap(({ entries }) => entries);
}

export type Written = { storage: Storage; text: string; head: string; entries: readonly Entry[] };

async function backup(device: Device): Promise<Written> {
  const storage = await device.open();
  const entries = await written(storage);
  const [part] = (await storage.archive.backup({ sealed: false }))?.parts ?? [];
  const { head } = await storage.log.read('enc-1');
  return { storage, text: String(part?.content), head, entries };
}

export const openBackup = (): Promise<Written> => backup(new Device());
export const sealedBackup = async (): Promise<Written> => backup(await protectedDevice());

/** A backup sealed to the office, as `age -d` opens it: keys and entries lie beside the lines. */
export async function agedTextOf(device: Device): Promise<string> {
  const { archive, vault } = await unlocked(device);
  const [part] = (await archive.backup({ sealed: true }))?.parts ?? [];
  return asAgeOpensIt(vault.recoveryFile(), PASSPHRASE, part?.content);
}

export async function agedBackup(): Promise<Written> {
  const device = await protectedDevice();
  const made = await backup(device);
  return { ...made, text: await agedTextOf(device) };
}

/** A copy that withholds every second reason and all of line 3. */
export async function redactedCopy(): Promise<Written> {
  const made = await sealedBackup();
  const shows = (seq: number, path: string) =>
    seq !== 3 && !(path === 'data.reason' && seq % 2 === 0) && path !== 'by.name';
  return { ...made, text: (await made.storage.archive.copy('enc-1', shows)) ?? '' };
}
