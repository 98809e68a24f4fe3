import type { ArchiveParts } from './parts';

/**
 * Overwrites what can be overwritten, then removes everything of this application on this device.
 * Rejects while another page is open: what that one holds in memory it would write back.
 */
export async function eraseDevice(parts: ArchiveParts): Promise<void> {
  const { files, ring, age, pages, removeRest } = parts;
  if ((await pages()) > 1) throw new Error('another page is open');
  ring?.lock();
  age.end();
  await files?.wipe();
  await removeRest();
}
