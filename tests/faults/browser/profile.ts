import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A folder that lives no longer than the campaign; may begin as a copy. */
export function temporaryFolder(copyOf?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kizen-faults-'));
  folders.add(folder);
  if (copyOf !== undefined) copyFolder(copyOf, folder);
  return folder;
}

/** Copies a folder; sockets and locks of a browser that is gone are left out. */
export const copyFolder = (from: string, to: string): void =>
  cpSync(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/Singleton(Lock|Socket|Cookie)$/.test(path),
  });

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  folders.delete(folder);
}

export const removeAll = (): void => {
  for (const folder of folders) removeFolder(folder);
};

/** Where a browser keeps what a page stores. */
export const storageIn = (profile: string) => ({
  database: join(profile, 'Default/IndexedDB'),
  files: join(profile, 'Default/File System'),
  marks: join(profile, 'Default/Local Storage'),
});
