import type { BackupPart, CopyLine } from '../../session/archive';
import type { Entry } from '../../session/entry';
import type { Unopened } from '../../session/vault';
import { canonicalJson } from '../canonical';
import { sha256 } from '../chain';
import type { Line } from '../journal';
import { toBase64 } from '../seal/base64';
import { fieldsOf, leafOf, type OpenLeaf, rootOf, type ShutLeaf, saltOf } from '../seal/commitment';
import { decodeLine, isSealed } from '../seal/filed';
import type { Held } from '../seal/keyRing';
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

/** Room for the frame of a file beside its records. */
const FRAME = 256 * 1024;

const lengthOf = (record: Written): number =>
  new TextEncoder().encode(canonicalJson(record)).length;

/** The key of an encounter if it is at hand; null for one that lies open. */
async function heldOf({ ring, copies }: ArchiveParts, id: string): Promise<Held | Unopened | null> {
  if (ring === null) return null;
  return ring.find(id, (await copies.row(id))?.key);
}

/** `open`: with keys and entries in the clear; only for a file that is sealed itself. */
async function recordOf(parts: ArchiveParts, id: string, open: boolean): Promise<Written | null> {
  const { lines, damage } = await parts.copies.gather(id, true);
  const row = await parts.copies.row(id);
  if (lines.length === 0 || isFatal(damage) || row === undefined) return null;
  const end = { count: lines.length, head: lines.at(-1)?.hash ?? '' };
  const record: Written = { row: { ...row, ...end }, lines: lines.map(({ bytes }) => bytes) };
  if (!open) return record;
  const held = await heldOf(parts, id);
  if (held === null || typeof held === 'string') return record;
  const entries = await Promise.all(
    lines.map(async (line) => (await openLine(line, held))?.entry ?? null),
  );
  return {
    ...record,
    openKey: toBase64(held.raw),
    entries: entries.flatMap((entry) => entry ?? []),
  };
}

type Inside = { entry: Entry; seed: string | null };

async function openLine(line: Line, held: Held | null): Promise<Inside | null> {
  const filed = decodeLine(line.bytes)?.entry;
  if (filed === undefined) return null;
  if (!isSealed(filed)) return { entry: filed, seed: null };
  return held && openSealed(filed, held.cipher).catch(() => null);
}

type Text = { text: string; records: number; locked: number };

/** Backups of all records, or of some, each part small enough to be taken in again. */
async function writeTexts(
  parts: ArchiveParts,
  ids: readonly string[] | undefined,
  open: boolean,
): Promise<Text[]> {
  const files: { records: Written[]; size: number; locked: number }[] = [];
  for (const id of ids ?? (await everyId(parts))) {
    const record = await recordOf(parts, id, open);
    if (record === null) continue;
    const size = lengthOf(record);
    const last = files.at(-1);
    const room = last !== undefined && last.size + size < LIMITS.bytes - FRAME;
    const file = room ? last : { records: [], size: 0, locked: 0 };
    if (!room) files.push(file);
    file.records.push(record);
    file.size += size;
    if (record.row.box !== undefined && record.openKey === undefined) file.locked += 1;
  }
  const matters = await mattersOf(parts);
  return Promise.all(
    files.map(async ({ records, locked }) => ({
      text: await withDigest({
        format: FORMAT,
        version: VERSION,
        madeAt: parts.now(),
        office: parts.office?.recipient ?? null,
        records,
        matters: open || parts.office === null ? matters : [],
      }),
      records: records.length,
      locked,
    })),
  );
}

/** Backups as they go out: as stored, or in age for the office, whose key opens them anywhere. */
export async function writeBackup(
  parts: ArchiveParts,
  { ids, sealed }: { ids?: readonly string[]; sealed: boolean },
): Promise<BackupPart[] | null> {
  const { age, office } = parts;
  if (!sealed) {
    const texts = await writeTexts(parts, ids, false);
    return texts.map(({ text, ...part }) => ({ ...part, content: text }));
  }
  if (office === null) return null;
  const texts = await writeTexts(parts, ids, true);
  const sealing = texts.map(async ({ text, ...part }) => ({
    ...part,
    content: new Uint8Array(await age.seal(new TextEncoder().encode(text), office.recipient)),
  }));
  return Promise.all(sealing).catch(() => null);
}

/** One live encounter with its key, for another tablet: under a phrase that is told by mouth. */
export async function writeHandOver(
  parts: ArchiveParts,
  id: string,
  phrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [part] = await writeTexts(parts, [id], true);
  if (part === undefined || part.locked > 0) return null;
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
