import type { Entry } from '../../session/entry';
import { canonicalJson, decodeEntry, encodeEntry, trustedEntry } from '../canonical';
import { sha256 } from '../chain';
import { isTooDeep } from '../depth';
import type { Line } from '../journal';
import type { Cipher } from './cipher';
import { commitmentOf, newSeed, SEED_LENGTH } from './commitment';
import { aboutOf, SEAL_VERSION, type SealedEntry } from './filed';

type Content = { entry: Entry; bytes(prevHash: string): string };

/** Entries as sealed lines that continue the chain after `head`. Rejects for what is not JSON. */
export const sealEntries = (
  entries: readonly Entry[],
  head: string,
  cipher: Cipher,
): Promise<Line[]> =>
  sealAll(
    entries.map((entry) => ({ entry, bytes: (prevHash) => encodeEntry(entry, prevHash) })),
    head,
    cipher,
  );

/**
 * Open lines as sealed ones, their bytes unchanged inside, so that the chain they formed can still be
 * shown. Rejects when one of them is no open entry.
 */
export const resealLines = (
  lines: readonly Line[],
  head: string,
  cipher: Cipher,
): Promise<Line[]> =>
  sealAll(
    lines.map(({ encounterId, seq, bytes }) => {
      const entry = decodeEntry(bytes)?.entry;
      if (!entry) throw new TypeError('not an open entry');
      return { entry: { ...entry, encounterId, seq }, bytes: () => bytes };
    }),
    head,
    cipher,
  );

async function sealAll(contents: readonly Content[], head: string, cipher: Cipher) {
  // Commitments do not hang on the chain: they are worked out side by side.
  const committed = await Promise.all(
    contents.map(async ({ entry }) => {
      const seed = newSeed();
      return { seed, commit: await commitmentOf(entry, seed) };
    }),
  );
  const lines: Line[] = [];
  let prevHash = head;
  for (const [i, { entry, bytes }] of contents.entries()) {
    const { seed = '', commit = '' } = committed[i] ?? {};
    const { encounterId, seq } = entry;
    const header = { commit, encounterId, prevHash, seal: SEAL_VERSION, seq };
    const box = await cipher.seal(`${seed}${bytes(prevHash)}`, aboutOf(header));
    const line = canonicalJson({ ...header, box });
    prevHash = await sha256(line);
    lines.push({ encounterId, seq, bytes: line, hash: prevHash });
  }
  return lines;
}

/** What was in a box: the entry, its seed, and the bytes it was written as. */
export type Opened = Unsealed & { entry: Entry };
type Unsealed = { seed: string; bytes: string };

/** Opens a box and looks at nothing in it. Rejects when the key is another one. */
export async function unseal(sealed: SealedEntry, cipher: Cipher): Promise<Unsealed> {
  const text = await cipher.open(sealed.box, sealed.about);
  return { seed: text.slice(0, SEED_LENGTH), bytes: text.slice(SEED_LENGTH) };
}

/** Opens a sealed line. Rejects when the key is another one or the content is not an entry. */
export async function openSealed(sealed: SealedEntry, cipher: Cipher): Promise<Opened> {
  const { seed, bytes } = await unseal(sealed, cipher);
  // What came with somebody else's key may be nested so deeply that writing it again falls over.
  const stored = isTooDeep(bytes) ? null : trustedEntry(bytes);
  if (stored?.entry.seq !== sealed.seq) throw new TypeError('not the entry of this line');
  return { entry: { ...stored.entry, encounterId: sealed.encounterId }, seed, bytes };
}
