import type * as z from 'zod/mini';
import { canonicalJson } from '../canonical';
import { sha256, ZERO_HASH } from '../chain';
import { isTooDeep } from '../depth';
import type { Line } from '../journal';
import type { AgeFault } from '../seal/ageServer';
import type { Cipher } from '../seal/cipher';
import { decodeLine, type Filed, isSealed } from '../seal/filed';
import { BACKUP, type BackupFile, type BackupRecord } from './format';
import { checkSealed, cipherIn, rowInside } from './inside';
import { COPY_FORMAT, FORMAT, VERSION } from './kinds';
import { LIMITS, textsFit } from './limits';
import type { ArchiveParts } from './parts';
import { RefusedFile } from './refused';

/** A record of a file whose chain was checked; its row lies open where its key came with it. */
export type Checked = { record: BackupRecord; lines: Line[]; sealed: boolean };
export type Opened = { file: BackupFile; records: Checked[] };

const AGE = 'age-encryption.org/v1\n';

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder().decode(bytes.subarray(0, text.length)) === text;

/**
 * Reads a file that somebody brings. Nothing in it is trusted: size, depth and lengths first, then the
 * digest, the shape, and every chain. Rejects with RefusedFile.
 */
export async function openFile(
  parts: ArchiveParts,
  bytes: Uint8Array<ArrayBuffer>,
  phrase: string | undefined,
): Promise<Opened> {
  if (bytes.length > LIMITS.bytes) throw new RefusedFile('tooLarge');
  const plain = startsWith(bytes, AGE) ? await unsealed(parts, bytes, phrase) : bytes;
  if (plain.length > LIMITS.bytes) throw new RefusedFile('tooLarge');
  const file = await parsed(textOf(plain));
  const records: Checked[] = [];
  for (const record of file.records) records.push(await checked(record));
  const entries = records.reduce((sum, { lines }) => sum + lines.length, 0);
  if (entries > LIMITS.entries) throw new RefusedFile('tooLarge');
  const ids = new Set(records.map(({ record }) => record.row.encounterId));
  if (ids.size !== records.length) throw new RefusedFile('tampered');
  return { file, records };
}

/** scrypt says in the header which of the two ways a file was sealed. */
const isUnderPhrase = (bytes: Uint8Array): boolean => startsWith(bytes, `${AGE}-> scrypt `);

async function unsealed(
  { age, ring }: ArchiveParts,
  bytes: Uint8Array<ArrayBuffer>,
  phrase: string | undefined,
): Promise<Uint8Array> {
  const underPhrase = isUnderPhrase(bytes);
  if (underPhrase && phrase === undefined) throw new RefusedFile('needsPhrase');
  if (!underPhrase && ring === null) throw new RefusedFile('locked');
  try {
    if (!underPhrase) return await age.open(bytes);
    return await inflated(await age.openUnder(bytes, phrase ?? ''));
  } catch (error) {
    const name = (error as Error).name as AgeFault | 'RefusedFile';
    if (name === 'RefusedFile') throw error;
    if (name === 'Locked') throw new RefusedFile('locked');
    if (name !== 'WrongKey') throw new RefusedFile('damaged');
    throw new RefusedFile(underPhrase ? 'wrongPhrase' : 'wrongKey');
  }
}

/** Stops where the limit is: a small file may unfold to any size. */
async function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LIMITS.bytes) {
      await reader.cancel();
      throw new RefusedFile('tooLarge');
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('notOurs');
  }
}

async function parsed(text: string): Promise<BackupFile> {
  if (isTooDeep(text)) throw new RefusedFile('tooLarge');
  const value = json(text);
  if (typeof value !== 'object' || value === null) throw new RefusedFile('notOurs');
  const { format, version, digest, ...rest } = value as Record<string, unknown>;
  if (format === COPY_FORMAT) throw new RefusedFile('copy');
  if (format !== FORMAT) throw new RefusedFile('notOurs');
  if (typeof version === 'number' && version > VERSION) throw new RefusedFile('newer');
  // A file that anybody has touched is not looked into any further.
  const said = canonicalJson({ ...rest, format, version });
  if (digest !== (await sha256(said)) || canonicalJson(value) !== text) {
    throw new RefusedFile('tampered');
  }
  const shaped = BACKUP.safeParse(value);
  if (!shaped.success) throw new RefusedFile('damaged');
  return { ...shaped.data, records: shaped.data.records.map(trimmed) };
}

/** Members that a file leaves out stay left out. */
function trimmed({
  row: { box, key, ...row },
  lines,
  openKey,
}: z.infer<typeof BACKUP>['records'][number]): BackupRecord {
  return {
    row: { ...row, ...(box === undefined ? {} : { box }), ...(key === undefined ? {} : { key }) },
    lines,
    ...(openKey === undefined ? {} : { openKey }),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedFile('notOurs');
  }
}

/**
 * Every line in its place, of its encounter, and each naming the one before. What is sealed is opened
 * when its key came with it: what nobody looked at before it is here would be read here all the same.
 */
async function checked(record: BackupRecord): Promise<Checked> {
  const { encounterId, count, head } = record.row;
  const cipher = record.openKey === undefined ? null : await cipherIn(record.openKey);
  const lines: Line[] = [];
  let prevHash = ZERO_HASH;
  let sealed = false;
  for (const [seq, bytes] of record.lines.entries()) {
    const line = decodeLine(bytes);
    const placed =
      line?.prevHash === prevHash &&
      line.entry.seq === seq &&
      line.entry.encounterId === encounterId;
    if (line === null || !placed) throw new RefusedFile('tampered');
    if (isSealed(line.entry)) sealed = true;
    await checkEntry(line.entry, cipher);
    prevHash = await sha256(bytes);
    lines.push({ encounterId, seq, bytes, hash: prevHash });
  }
  if (count !== lines.length || head !== prevHash) throw new RefusedFile('tampered');
  const row = cipher && sealed ? await rowInside(record.row, cipher) : record.row;
  return { record: { ...record, row }, lines, sealed };
}

async function checkEntry(entry: Filed, cipher: Cipher | null): Promise<void> {
  if (!isSealed(entry)) {
    if (!textsFit(entry)) throw new RefusedFile('tooLarge');
  } else if (cipher !== null) await checkSealed(entry, cipher);
}
