import type { ArchiveParts } from './parts';

/**
 * Another tablet goes on with an encounter: its open key goes here, from the slot and from memory, once the
 * office has its own copy in the row. False when it has to stay for now; asked again it goes on.
 */
export async function letGo({ ring, copies }: ArchiveParts, id: string): Promise<boolean> {
  if (ring === null) return true;
  const row = await copies.row(id);
  if (row === undefined) return false;
  await ring.takeSlots();
  const held = ring.inMemory(id);
  if (held === undefined) return true;
  await ring.sealLate(held, row.key);
  if (held.sealed === null) return false;
  if (row.key === undefined || (held.proved && row.key !== held.sealed)) {
    // Each journal's own row: the box of one may be spoilt where that of the other is sound.
    const taken = await ring.copies.mend(id, held.sealed);
    // Where a row had one, the other journal's may be the sound one.
    const enough = row.key === undefined ? copies.seats.all.length : 1;
    if (taken < enough) return false;
    await copies.row(id);
  }
  if (!(await ring.closeSlot(id, held))) return false;
  ring.forget(id);
  return true;
}
