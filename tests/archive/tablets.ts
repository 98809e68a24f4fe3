import type { FileRead } from '../../src/session/archive';
import type { Storage } from '../../src/session/log';
import { batch, Device } from '../storage/device';
import { PASSPHRASE, protectedDevice, unlocked } from '../storage/protected';

export const SAID = '世田谷 太郎「謝れ」';
/** A live talk, and one that is over. */
export const live = (seq: number, length = 1, encounterId = 'enc-1') =>
  batch(seq, length, { encounterId, data: { text: SAID } });
export const over = (seq: number, encounterId = 'enc-1') =>
  batch(seq, 1, { encounterId }, { endedAt: 9, stage: 'aftermath' });

const bytesOf = (content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export async function backupOf(storage: Storage, sealed = false): Promise<Uint8Array<ArrayBuffer>> {
  const [part] = (await storage.archive.backup({ sealed }))?.parts ?? [];
  return bytesOf(part?.content ?? '');
}

/** A second tablet of the same office: the key comes from the first one's recovery file. */
export async function sameOffice(first: Device): Promise<Device> {
  const file = (await first.open()).vault.recoveryFile() ?? '';
  const second = new Device();
  const { vault } = await second.open();
  const taken = await vault.takeFile(file, PASSPHRASE);
  if ('kind' in taken) throw new Error(taken.kind);
  const done = await vault.protect(taken);
  if (done.kind !== 'done') throw new Error(done.kind);
  return second;
}

/** Whether no key lies open on the device. */
export const slotIsEmpty = (device: Device): boolean =>
  device.folder.bytes('keys.slot').every((byte) => byte === 0);

export function offered(read: FileRead) {
  if (read.kind !== 'offered') throw new Error(read.why);
  return read;
}

export const fates = (read: FileRead): Record<string, string> =>
  Object.fromEntries(offered(read).records.map(({ encounterId, fate }) => [encounterId, fate]));

export const lengthOf = async ({ log }: Storage, id: string): Promise<number> => {
  const { entries, damage } = await log.read(id);
  if (damage !== null) throw new Error(damage.kind);
  return entries.length;
};

/** The office confirms what stands there now. */
export async function confirmed({ log, archive }: Storage, id: string, at: number, days: number) {
  const { head } = await log.read(id);
  return archive.handedOver({ encounterId: id, head }, 'office', at, days);
}

/** A tablet, locked, and the file that brings it a second history of an encounter it has. */
export async function twoHistories() {
  const first = await protectedDevice();
  await (await first.open()).log.append(live(0, 2));
  const second = await sameOffice(first);
  const early = await backupOf(await first.open());
  await offered(await (await second.open()).archive.read(early)).place();
  await (await unlocked(second)).log.append(over(2));
  await (await first.open()).log.append(over(2));
  const late = await (await second.open()).archive.read(await backupOf(await first.open()));
  return { device: second, read: offered(late) };
}
