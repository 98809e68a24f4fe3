import type { Entry } from '../../session/entry';
import { canonicalJson, decodeEntry, KNOWN_VERSION } from '../canonical';

/** The newest way of sealing that is opened here. */
export const SEAL_VERSION = 1;

/** A line that cannot be read without its key; where it belongs can. */
export type SealedEntry = {
  encounterId: string;
  seq: number;
  seal: number;
  box: string;
  commit: string;
  /** What the box was sealed about: its header in one spelling. */
  about: string;
};

/** A line as it is filed: open, or sealed. */
export type Filed = Entry | SealedEntry;
export type FiledLine = { entry: Filed; prevHash: string };

export const isSealed = (entry: Filed): entry is SealedEntry => 'box' in entry;

/** Whether a newer version wrote it, whose members are not ours to judge. */
export const isNewer = (entry: Filed): boolean =>
  isSealed(entry) ? entry.seal > SEAL_VERSION : entry.v > KNOWN_VERSION;

type Header = Omit<SealedEntry, 'box' | 'about'> & { prevHash: string };

/** The additional data of a box: version, encounter, place, previous hash and commitment. */
export const aboutOf = ({ commit, encounterId, prevHash, seal, seq }: Header): string =>
  canonicalJson({ commit, encounterId, prevHash, seal, seq });

/** Canonical JSON has its keys in order, so that the first one tells what a line is. */
const SEALED = '{"box":"';
const KEPT = '{"encounterId":"';

/** Bytes that were a line elsewhere, kept unchanged under another encounter or another chain. */
export const encodeKept = (
  was: string,
  place: { encounterId: string; seq: number; prevHash: string },
): string => canonicalJson({ ...place, was });

/**
 * Reads a stored line of any kind. Never throws; null when the bytes are not the canonical spelling
 * of one.
 */
export function decodeLine(bytes: unknown): FiledLine | null {
  if (typeof bytes !== 'string') return null;
  if (bytes.startsWith(SEALED)) return placed(bytes, decodeSealed);
  if (bytes.startsWith(KEPT)) return placed(bytes, decodeKept);
  return decodeEntry(bytes);
}

type Members = Record<string, unknown>;

function placed(bytes: string, decode: (members: Members) => FiledLine | null): FiledLine | null {
  try {
    const members = JSON.parse(bytes) as Members;
    const { encounterId, prevHash, seq } = members;
    const sound =
      canonicalJson(members) === bytes &&
      typeof encounterId === 'string' &&
      typeof prevHash === 'string' &&
      HASH.test(prevHash) &&
      Number.isInteger(seq) &&
      (seq as number) >= 0;
    return sound ? decode(members) : null;
  } catch {
    return null;
  }
}

const HASH = /^[0-9a-f]{64}$/;

function decodeSealed(members: Members): FiledLine | null {
  const { box, commit, seal } = members;
  if (!Number.isInteger(seal) || (seal as number) < 1 || typeof box !== 'string') return null;
  const known = (seal as number) <= SEAL_VERSION;
  if (known && (typeof commit !== 'string' || !HASH.test(commit))) return null;
  if (known && Object.keys(members).length !== 6) return null;
  const header = { ...members, commit: String(commit) } as unknown as Header;
  const { encounterId, seq, prevHash } = header;
  return {
    entry: {
      encounterId,
      seq,
      seal: header.seal,
      box,
      commit: header.commit,
      about: aboutOf(header),
    },
    prevHash,
  };
}

function decodeKept({ encounterId, prevHash, seq, was, ...more }: Members): FiledLine | null {
  const inner = decodeLine(was);
  if (inner === null || inner.entry.seq !== seq || Object.keys(more).length > 0) return null;
  return {
    entry: { ...inner.entry, encounterId: String(encounterId) },
    prevHash: String(prevHash),
  };
}
