import { decodeLine, isSealed } from '../seal/filed';
import type { ArchiveParts } from './parts';
import type { Checked } from './read';
import { heldOf } from './write';

/**
 * Whether the office's key is needed to tell if a record of a file is the one that is here: the file's was
 * written before this device was protected, and ours lies sealed behind a key that is shut. Taken for two
 * histories, every one of them would stand here twice.
 */
export async function asksKey(
  parts: ArchiveParts,
  records: readonly Checked[],
  purged: ReadonlySet<string>,
): Promise<boolean> {
  if (parts.ring === null) return false;
  for (const { record, lines, sealed } of records) {
    const { encounterId } = record.row;
    if (sealed || purged.has(encounterId)) continue;
    const here = await parts.copies.gather(encounterId, true);
    const parted = here.lines.find(
      ({ seq, hash }) => seq < lines.length && hash !== lines[seq]?.hash,
    );
    const filed = parted && decodeLine(parted.bytes)?.entry;
    if (!filed || !isSealed(filed)) continue;
    if ((await heldOf(parts, encounterId)) === 'locked') return true;
  }
  return false;
}
