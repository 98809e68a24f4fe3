import type { Line, StoredRow } from '../journal';
import { fromBase64, toBase64 } from '../seal/base64';
import type { Cipher } from '../seal/cipher';
import { decodeLine, isNewer, isSealed } from '../seal/filed';
import type { KeyRing } from '../seal/keyRing';
import { openRow } from '../seal/rows';
import { checkSealed, cipherIn, rowInside } from './inside';
import type { ArchiveParts } from './parts';
import type { Checked } from './read';
import { RefusedFile } from './refused';

/** The key of a record as it is from now on, and its copy for the office, if there is one. */
export type Key = { raw: Uint8Array<ArrayBuffer>; sealed: string | null };

/** A record of a file as it is taken in under a key: null where nobody has to prove one. */
export type Proof = { key: Key; row: StoredRow } | null;

/**
 * Under which key a sealed record of a file can be taken in, and what its row tells under it. `from`: so
 * many of its lines are here. What must hold:
 * - the key of a record that is here stays, open and sealed, and opens whatever is added;
 * - a key that a file brings is taken where none is known here, or where ours is not to be had and the
 *   file's opens every box of the record, ours too;
 * - where the key is shut nothing is believed: `shut`. What it does not open is `unproved`.
 * Rejects with RefusedFile when a newer version wrote what is added.
 */
export async function proofOf(
  parts: ArchiveParts,
  ring: KeyRing,
  { record, lines }: Checked,
  from: number,
): Promise<Proof | 'shut' | 'unproved'> {
  const { encounterId } = record.row;
  const own = await parts.copies.row(encounterId);
  const found = await ring.find(encounterId, own?.key);
  if (typeof found !== 'string') {
    const { raw, sealed, cipher } = found;
    if (!(await opens(cipher, lines, from))) return 'unproved';
    return { key: { raw, sealed }, row: await rowUnder(record.row, own, cipher) };
  }
  const { openKey } = record;
  const isHere = own !== undefined || from > 0;
  if (openKey === undefined && !isHere) return null;
  if (openKey === undefined && found === 'locked' && own?.key !== undefined) return 'shut';
  const brought = openKey ?? (await broughtKey(parts, record.row.key));
  if (brought === 'shut' || brought === 'unproved') return brought;
  const cipher = await cipherIn(brought).catch(() => null);
  if (cipher === null || !(await opens(cipher, lines, 0))) return 'unproved';
  // Ours may well be sound behind the office's key; one that was tried and does not open is not kept.
  const sealed = (found === 'locked' ? own?.key : undefined) ?? null;
  const row = await rowUnder(record.row, isHere ? own : record.row, cipher);
  return { key: { raw: fromBase64(brought), sealed }, row };
}

/** The key that a file brings sealed to the office. Opened beside the ring: it is not believed yet. */
async function broughtKey(
  { age }: ArchiveParts,
  sealed: string | undefined,
): Promise<string | 'shut' | 'unproved'> {
  if (sealed === undefined) return 'unproved';
  try {
    return toBase64(await age.open(fromBase64(sealed)));
  } catch (error) {
    return (error as Error).name === 'Locked' ? 'shut' : 'unproved';
  }
}

/**
 * Whether every line from `from` on opens with a key, and none lies open behind a sealed one: whoever has
 * the key seals. Rejects with RefusedFile as `newer`.
 */
async function opens(cipher: Cipher, lines: readonly Line[], from: number): Promise<boolean> {
  let sealed = false;
  for (const { seq, bytes } of lines) {
    const entry = decodeLine(bytes)?.entry;
    if (entry === undefined) return false;
    if (isSealed(entry) && seq >= from) {
      const inside = await checkSealed(entry, cipher).catch(unlessNewer);
      if (inside === null) return false;
      if (isNewer(inside)) throw new RefusedFile('newer');
    } else if (sealed && seq >= from) return false;
    sealed ||= isSealed(entry);
  }
  return true;
}

function unlessNewer(error: unknown): null {
  if (error instanceof RefusedFile && error.why === 'newer') throw error;
  return null;
}

/**
 * The row of a file, as far as the key of the record has sealed it; else what ours tells. In the clear
 * anybody could have written that an ended talk is live, and its key would lie open again.
 */
async function rowUnder(
  theirs: StoredRow,
  ours: StoredRow | undefined,
  cipher: Cipher,
): Promise<StoredRow> {
  const inside = theirs.box === undefined ? null : await rowInside(theirs, cipher);
  const told = inside === null || inside.locked === true ? null : inside;
  // Where ours is lost too, nobody is there as far as anybody knows.
  const row = told ?? (await openRow(ours ?? { box: '', ...theirs }, cipher));
  return {
    ...row,
    channel: ours?.channel || row.channel,
    open: row.endedAt === null ? 1 : row.open,
  };
}
