import type { Entry } from '../session/entry';

/** The newest entry shape that is checked here; a test holds it to the session's own. */
export const KNOWN_VERSION = 1;

/** An entry as it was stored: what the session wrote, and the hash of the line before it. */
export type StoredEntry = { entry: Entry; prevHash: string };

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isActor = (value: unknown) => isPlain(value) && isText(value.name) && isText(value.role);

const isStamp = (value: unknown) =>
  isPlain(value) &&
  isText(value.boot) &&
  ['wall', 'mono', 'origin', 'tz'].every((key) => Number.isFinite(value[key]));

/**
 * JSON with one spelling for one value: keys in code-unit order, no spaces, members that are
 * `undefined` left out. Throws TypeError for what JSON cannot carry (functions, NaN, cycles end in
 * RangeError), because such an entry would read back as something else.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (isPlain(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  const carried = value === null || isText(value) || typeof value === 'boolean';
  if (carried || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`not JSON: ${typeof value}`);
}

/** The bytes of an entry, as hashed and stored. */
export const encodeEntry = (entry: Entry, prevHash: string): string =>
  canonicalJson({ ...entry, prevHash });

/**
 * Reads stored bytes back. Never throws; null when they are not the canonical spelling of an entry.
 * An entry of a newer version only has to say where it belongs: its other members are not ours to
 * judge.
 */
export function decodeEntry(bytes: unknown): StoredEntry | null {
  try {
    if (!isText(bytes)) return null;
    const value: unknown = JSON.parse(bytes);
    return canonicalJson(value) === bytes ? storedIn(value) : null;
  } catch {
    return null;
  }
}

/** As `decodeEntry`, for bytes that were authenticated: their spelling is what was sealed. */
export function trustedEntry(bytes: string): StoredEntry | null {
  try {
    return storedIn(JSON.parse(bytes));
  } catch {
    return null;
  }
}

function storedIn(value: unknown): StoredEntry | null {
  if (!isPlain(value)) return null;
  const { prevHash, ...entry } = value;
  const placed =
    isText(prevHash) &&
    /^[0-9a-f]{64}$/.test(prevHash) &&
    Number.isInteger(entry.v) &&
    (entry.v as number) >= 1 &&
    isText(entry.encounterId) &&
    Number.isInteger(entry.seq) &&
    (entry.seq as number) >= 0;
  if (!placed) return null;
  const known = (entry.v as number) <= KNOWN_VERSION;
  if (known && !hasTodaysShape(entry)) return null;
  return { entry: entry as unknown as Entry, prevHash };
}

const hasTodaysShape = (entry: Plain): boolean =>
  isText(entry.cmdId) &&
  isText(entry.type) &&
  isStamp(entry.at) &&
  isActor(entry.by) &&
  isActor(entry.via) &&
  isPlain(entry.data) &&
  (entry.happenedAt === undefined || Number.isFinite(entry.happenedAt));
