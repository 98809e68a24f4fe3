import { type Later, within } from './within';

/** Longest wait, milliseconds. */
const SHAKE_LIMIT = 2_000;

/**
 * Makes and deletes a throw-away database. Chromium's LevelDB goes on in a log that ends in a torn
 * record, and at the next start throws away what came after it, or every database of the origin
 * (google/leveldb#1287). Deleting a database forces a compaction and so a new log. Needed before the
 * first write and after any write error; harmless elsewhere. Never rejects.
 */
export async function shake(factory: IDBFactory, name: string, later: Later): Promise<void> {
  const settled = (request: IDBOpenDBRequest) =>
    new Promise<IDBOpenDBRequest>((resolve, reject) => {
      request.onsuccess = () => resolve(request);
      request.onerror = () => reject(request.error);
    });
  const throwAway = async () => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('nothing').add(0, 0);
    (await settled(request)).result.close();
    await settled(factory.deleteDatabase(name));
  };
  await within(later, SHAKE_LIMIT, throwAway()).catch(() => undefined);
}
