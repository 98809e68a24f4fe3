import { createDecipheriv } from 'node:crypto';

/** Open keys by encounter, as they lie in the slots of a live device. */
export type Keys = ReadonlyMap<string, Uint8Array>;

/** A record of the slot file: id, key, checksum. */
const RECORD = 128;
const ID = 64;
const KEY = 32;

const NONCE = 12;
const TAG = 16;
/** Characters that stand before an entry in its box. */
const SEED = 44;

export function keysIn(slots: readonly number[]): Keys {
  const bytes = Buffer.from(slots);
  const keys = new Map<string, Uint8Array>();
  for (let at = 0; at + RECORD <= bytes.length; at += RECORD) {
    const id = bytes.toString('utf8', at, at + ID).replaceAll('\0', '');
    if (id !== '') keys.set(id, bytes.subarray(at + ID, at + ID + KEY));
  }
  return keys;
}

/**
 * The text of an entry, open or out of its box; written apart from the product. Throws when there is
 * no key for it, or the box is not what was sealed in this place.
 */
export function textOf(bytes: string, keys: Keys): string {
  const { box, commit, encounterId, prevHash, seal, seq } = JSON.parse(bytes);
  if (box === undefined) return bytes;
  const key = keys.get(encounterId);
  if (key === undefined) throw new Error(`no key for ${encounterId}`);
  const sealed = Buffer.from(box, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(JSON.stringify({ commit, encounterId, prevHash, seal, seq })));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const open = decipher.update(sealed.subarray(NONCE, -TAG), undefined, 'utf8');
  return `${open}${decipher.final('utf8')}`.slice(SEED);
}
