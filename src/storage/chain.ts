import type { Entry } from '../session/entry';
import { encodeEntry } from './canonical';
import type { Line } from './journal';

/** What the first entry names as its predecessor. */
export const ZERO_HASH = '0'.repeat(64);

/** SHA-256 of the UTF-8 bytes of `text`, as lower-case hex. Rejects without a secure context. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Entries as lines that continue the chain after `head`. Throws TypeError for what is not JSON. */
export async function chain(entries: readonly Entry[], head: string): Promise<Line[]> {
  const lines: Line[] = [];
  let prevHash = head;
  for (const entry of entries) {
    const bytes = encodeEntry(entry, prevHash);
    const hash = await sha256(bytes);
    lines.push({ encounterId: entry.encounterId, seq: entry.seq, bytes, hash });
    prevHash = hash;
  }
  return lines;
}
