/** One stored line, as it is in the database. */
export type Row = { encounterId: string; seq: number; bytes: string; hash: string };

/** Runs in a page: all rows of one store, straight from the database; `[]` when there is none. */
export async function readStore(name: 'drafts' | 'entries' | 'index'): Promise<unknown[]> {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === 'kizen')) return [];
  const opening = indexedDB.open('kizen');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const asking = database.transaction(name).objectStore(name).getAll();
  return new Promise<unknown[]>((resolve, reject) => {
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  }).finally(() => database.close());
}

/** Runs in a page: the text of all journal files, oldest first. */
export async function readJournalText(): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('kizen').catch(() => null);
  if (folder === null) return '';
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) {
    if (name.endsWith('.log')) names.push(name);
  }
  const texts = names.sort().map(async (name) => {
    const handle = await folder.getFileHandle(name);
    return (await handle.getFile()).text();
  });
  return (await Promise.all(texts)).join('');
}

/** Runs in a page: the file of open keys; empty without protection. */
export async function readSlots(): Promise<number[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('kizen');
  const file = await (await folder.getFileHandle('keys.slot')).getFile();
  return [...new Uint8Array(await file.arrayBuffer())];
}
