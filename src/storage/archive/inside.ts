import type { Entry } from '../../session/entry';
import { decodeEntry } from '../canonical';
import { isTooDeep } from '../depth';
import type { StoredRow } from '../journal';
import { fromBase64 } from '../seal/base64';
import { type Cipher, cipherOf } from '../seal/cipher';
import { commitmentOf } from '../seal/commitment';
import { isNewer, type SealedEntry } from '../seal/filed';
import { unseal } from '../seal/lines';
import { shutRow } from '../seal/noSealing';
import { aboutRow } from '../seal/rows';
import { HIDDEN } from './format';
import { LIMITS, textsFit } from './limits';
import { RefusedFile } from './refused';

/** An encounter's key, 256 bits. */
const KEY_LENGTH = 32;

/** The cipher of a record that brings its key. Rejects with RefusedFile when it is none of ours. */
export async function cipherIn(openKey: string): Promise<Cipher> {
  try {
    const raw = fromBase64(openKey);
    if (raw.length === KEY_LENGTH) return await cipherOf(raw);
  } catch {
    // Said below.
  }
  throw new RefusedFile('damaged');
}

const refuse = (): never => {
  throw new RefusedFile('tampered');
};

/** Before anything is parsed; the length is bounded by that of the box. */
function refuseDeep(text: string): void {
  if (isTooDeep(text, LIMITS.inside)) throw new RefusedFile('tooLarge');
}

/**
 * Opens a sealed line and holds what is in it to what an open line is held to, and to its commitment.
 * Gives the entry in it. Rejects with RefusedFile.
 */
export async function checkSealed(sealed: SealedEntry, cipher: Cipher): Promise<Entry> {
  if (isNewer(sealed)) throw new RefusedFile('newer');
  const { seed, bytes } = await unseal(sealed, cipher).catch(refuse);
  refuseDeep(bytes);
  const stored = decodeEntry(bytes);
  if (stored?.entry.seq !== sealed.seq) throw new RefusedFile('damaged');
  if (!textsFit(stored.entry)) throw new RefusedFile('tooLarge');
  if ((await commitmentOf(stored.entry, seed)) !== sealed.commit) refuse();
  return stored.entry;
}

/**
 * A row with what its box says, in the shape of an open one; what it says by itself when its box is
 * another's. Rejects with RefusedFile.
 */
export async function rowInside(row: StoredRow, cipher: Cipher): Promise<StoredRow> {
  // Of a row that was made anew nothing is known, and nothing is hidden.
  if (!row.box) return row;
  const text = await cipher.open(row.box, aboutRow(row.encounterId)).catch(() => null);
  // A second history that came in while its key was shut still has the box of the first one's row.
  if (text === null) return shutRow(row);
  refuseDeep(text);
  const hidden = HIDDEN.safeParse(json(text));
  if (!hidden.success) throw new RefusedFile('damaged');
  return { ...row, ...hidden.data };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedFile('damaged');
  }
}
