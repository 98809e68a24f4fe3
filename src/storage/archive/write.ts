import type { Backup, CopyLine } from '../../session/archive';
import type { Entry } from '../../session/entry';
import type { Unopened } from '../../session/vault';
import { canonicalJson } from '../canonical';
import { sha256 } from '../chain';
import type { Line } from '../journal';
import { toBase64 } from '../seal/base64';
import { fieldsOf, leafOf, type OpenLeaf, rootOf, type ShutLeaf, saltOf } from '../seal/commitment';
import { decodeLine, isSealed } from '../seal/filed';
import type { Held } from '../seal/held';
import { openSealed } from '../seal/lines';
import { isFatal } from '../weave';
import type { BackupFile } from './format';
import { COPY_FORMAT, FORMAT, VERSION } from './kinds';
import { LIMITS } from './limits';
import { type ArchiveParts, everyId } from './parts';

/** Canonical JSON with a digest over all the rest, so that any change of any byte is found. */
export const withDigest = async (file: object): Promise<string> =>
  canonicalJson({ ...file, digest: await sha256(canonicalJson(file)) });

type Written = BackupFile['records'][number] & { entries?: Entry[] };
type Found = { whole: boolean; record: Written };

/** Room for the frame of a file beside its records and the labels, and for what age adds. */
const FRAME = 256 * 1024;

const lengthOf = (value: unknown): number => new TextEncoder().encode(canonicalJson(value)).length;

/** As large as it fits: the entries say again what the lines and the key hold, for whoever reads by hand. */
function fitting({ entries, ...bare }: Written, room: number): { record: Written; size: number } {
  const record = entries === undefined ? bare : { ...bare, entries };
  const size = lengthOf(record);
  if (entries === undefined || size <= room) return { record, size };
  return { record: bare, size: lengthOf(bare) };
}

/** The key of an encounter if it is at hand; null for one that lies open. */
export async function heldOf(
  { ring, copies }: ArchiveParts,
  id: string,
): Promise<Held | Unopened | null> {
  if (ring === null) return null;
  return ring.find(id, (await copies.row(id))?.key);
}

/** How far a file lets its reader in: with its key, and with the entries in the clear as well. */
type Inside = 'nothing' | 'key' | 'entries';

/**
 * A record as it goes into a file; null when nothing of it is here. Only a file that is sealed itself
 * may hold more than `nothing`.
 */
async function recordOf(
  parts: ArchiveParts,
  id: string,
  inside: Inside,
): Promise<Found | 'damaged' | null> {
  const { lines, damage } = await parts.copies.gather(id, true);
  const row = await parts.copies.row(id);
  if (isFatal(damage)) return 'damaged';
  if (lines.length === 0 && row === undefined) return null;
  if (lines.length === 0 || row === undefined) return 'damaged';
  const end = { count: lines.length, head: lines.at(-1)?.hash ?? '' };
  const record: Written = { row: { ...row, ...end }, lines: lines.map(({ bytes }) => bytes) };
  const whole = row.count <= lines.length;
  if (inside === 'nothing') return { whole, record };
  const held = await heldOf(parts, id);
  if (held === null || typeof held === 'string') return { whole, record };
  const openKey = toBase64(held.raw);
  if (inside === 'key') return { whole, record: { ...record, openKey } };
  const entries = await Promise.all(
    lines.map(async (line) => (await openLine(line, held))?.entry ?? null),
  );
  const said = entries.flatMap((entry) => entry ?? []);
  return { whole, record: { ...record, openKey, entries: said } };
}

type Opened = { entry: Entry; seed: string | null };

export async function openLine(line: Line, held: Held | null): Promise<Opened | null> {
  const filed = decodeLine(line.bytes)?.entry;
  if (filed === undefined) return null;
  if (!isSealed(filed)) return { entry: filed, seed: null };
  return held && openSealed(filed, held.cipher).catch(() => null);
}

type Text = { text: string; records: number; locked: number };
type Texts = { texts: Text[] } & Omit<Backup, 'parts'>;

/**
 * Backups of all records, or of some, each part small enough to be taken in again. A record that cannot
 * be taken, or is too large for any part, is counted, and stops no other.
 */
async function writeTexts(
  parts: ArchiveParts,
  ids: readonly string[] | undefined,
  inside: Inside,
): Promise<Texts> {
  const left = { damaged: 0, cut: 0, tooLarge: 0 };
  const matters = inside !== 'nothing' || parts.office === null ? await mattersOf(parts) : [];
  const most = LIMITS.bytes - FRAME - lengthOf(matters);
  const files: { records: Written[]; size: number; locked: number }[] = [];
  for (const id of ids ?? (await everyId(parts))) {
    const found = await recordOf(parts, id, inside).catch(() => 'damaged' as const);
    if (found === 'damaged') left.damaged += 1;
    if (found === null || found === 'damaged') continue;
    if (!found.whole) left.cut += 1;
    const { record, size } = fitting(found.record, most);
    if (size > most) left.tooLarge += 1;
    const last = files.at(-1);
    const room = last !== undefined && last.size + size <= most;
    const file = room ? last : { records: [], size: 0, locked: 0 };
    if (!room) files.push(file);
    file.records.push(record);
    file.size += size;
    if (record.row.box !== undefined && record.openKey === undefined) file.locked += 1;
  }
  const texts = files.map(async ({ records, locked }) => ({
    text: await withDigest({
      format: FORMAT,
      version: VERSION,
      madeAt: parts.now(),
      office: parts.office?.recipient ?? null,
      records,
      matters,
    }),
    records: records.length,
    locked,
  }));
  return { texts: await Promise.all(texts), ...left };
}

/** Backups as they go out: as stored, or in age for the office, whose key opens them anywhere. */
export async function writeBackup(
  parts: ArchiveParts,
  { ids, sealed }: { ids?: readonly string[]; sealed: boolean },
): Promise<Backup | null> {
  const { age, office } = parts;
  if (!sealed) {
    const { texts, ...left } = await writeTexts(parts, ids, 'nothing');
    return { parts: texts.map(({ text, ...part }) => ({ ...part, content: text })), ...left };
  }
  if (office === null) return null;
  const { texts, ...left } = await writeTexts(parts, ids, 'entries');
  const sealing = texts.map(async ({ text, ...part }) => ({
    ...part,
    content: new Uint8Array(await age.seal(new TextEncoder().encode(text), office.recipient)),
  }));
  return Promise.all(sealing).then(
    (made) => ({ parts: made, ...left }),
    () => null,
  );
}

/** One live encounter with its key, for another tablet: under a phrase that is told by mouth. */
export async function writeHandOver(
  parts: ArchiveParts,
  id: string,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { texts, tooLarge } = await writeTexts(parts, [id], 'key');
  const [part] = texts;
  if (part === undefined || part.locked > 0 || tooLarge > 0) return null;
  const packed = await deflated(new TextEncoder().encode(part.text));
  return parts.age.sealUnder(packed, phrase).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

const deflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const mattersOf = async ({ matters }: ArchiveParts) =>
  (await matters.recent(1_000)).map(({ id, label }) => ({ id, label }));

/** The lines of a record with the fields that a copy may show or withhold. */
export async function linesOf(
  parts: ArchiveParts,
  id: string,
): Promise<(CopyLine & { line: Line; seed: string | null })[] | Unopened | null> {
  const { lines, entries, damage } = await parts.copies.gather(id, true);
  if (lines.length === 0 || isFatal(damage)) return null;
  const sealed = entries.some(isSealed);
  const held = sealed ? await heldOf(parts, id) : null;
  if (sealed && (held === null || typeof held === 'string')) return held ?? 'foreign';
  const opened = await Promise.all(lines.map((line) => openLine(line, held as Held | null)));
  return lines.flatMap((line, i) => {
    const inside = opened[i];
    if (!inside) return [];
    const fields = fieldsOf(inside.entry).map(([path, value]) => ({ path, value }));
    return [{ seq: line.seq, ...inside, fields, sealed: inside.seed !== null, line }];
  });
}

/** A copy for reading: every line as it is stored, and its fields opened as far as they are shown. */
export async function writeCopy(
  parts: ArchiveParts,
  id: string,
  shows: (seq: number, path: string) => boolean,
): Promise<string | null> {
  const lines = await linesOf(parts, id);
  if (lines === null || typeof lines === 'string') return null;
  const copied = await Promise.all(
    lines.map(async ({ seq, fields, seed, line }) => {
      if (seed === null) return { bytes: line.bytes };
      const open: OpenLeaf[] = [];
      const rest: ShutLeaf[] = [];
      const leaves: ShutLeaf[] = [];
      for (const { path, value } of fields) {
        const leaf: OpenLeaf = [path, await saltOf(seed, path), value];
        const shut: ShutLeaf = [path, await leafOf(leaf)];
        leaves.push(shut);
        if (shows(seq, path)) open.push(leaf);
        else rest.push(shut);
      }
      const filed = decodeLine(line.bytes)?.entry;
      const bound = filed && isSealed(filed) && filed.commit === (await rootOf(leaves));
      if (!bound) throw new Error(`the commitment of line ${seq} does not hold`);
      return { bytes: line.bytes, open, rest };
    }),
  );
  return withDigest({
    format: COPY_FORMAT,
    version: VERSION,
    madeAt: parts.now(),
    encounterId: id,
    head: lines.at(-1)?.line.hash ?? '',
    lines: copied,
  });
}
