import type { ArchiveParts } from './parts';

/** Overwrites what can be overwritten, then removes everything of this application on this device. */
export async function eraseDevice({ files, ring, age, removeRest }: ArchiveParts): Promise<void> {
  ring?.lock();
  age.end();
  await files?.wipe();
  await removeRest();
}
