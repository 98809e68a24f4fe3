import type { Storage } from '../../src/session/log';
import { Device } from './device';

export const PASSPHRASE = 'うみとやまの あいだの ちいさな駅';

/** Turns protection on as the guided step does, and gives the private half as on paper. */
export async function protect(device: Device): Promise<string> {
  const { vault } = await device.open();
  const made = await vault.make(PASSPHRASE);
  if (made === null) throw new Error('no pair was made');
  const done = await vault.protect(made);
  if (done.kind !== 'done') throw new Error(done.kind);
  return made.identity;
}

/** A device with protection on and nothing written yet. */
export async function protectedDevice(): Promise<Device> {
  const device = new Device();
  await protect(device);
  return device;
}

/** A page on the device with the office's key open. */
export async function unlocked(
  device: Device,
  changes?: Parameters<Device['open']>[0],
): Promise<Storage> {
  const storage = await device.open(changes);
  const opened = await storage.vault.unlock(PASSPHRASE);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  return storage;
}

/** Everything that lies on the device, as text: database, files and marks. */
export async function everything(device: Device): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = device.factory.open('kizen');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames].map(
    (name) =>
      new Promise<unknown[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      }),
  );
  const rows = JSON.stringify(await Promise.all(stores));
  database.close();
  const files = [...device.folder.files.keys()].map((name) => device.folder.text(name));
  return [rows, ...files, ...device.marks.values()].join('\n');
}
