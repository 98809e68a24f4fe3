import type { Batch } from '../../src/session/log';
import { canonicalJson, encodeEntry } from '../../src/storage/canonical';
import { sha256 } from '../../src/storage/chain';
import { fromBase64, toBase64 } from '../../src/storage/seal/base64';
import { cipherOf } from '../../src/storage/seal/cipher';
import { sealEntries } from '../../src/storage/seal/lines';
import { sealRow } from '../../src/storage/seal/rows';
import type { Device } from '../storage/device';
import { resigned } from '../verifier/tamper';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Well-formed, and no key of anybody. */
export const JUNK = toBase64(new Uint8Array(120).fill(7));

/** A line that somebody without the key puts behind a sealed record. */
export const junkLine = (encounterId: string, seq: number, prevHash: string, seal = 1): string =>
  canonicalJson({ box: JUNK, commit: 'a'.repeat(64), encounterId, prevHash, seal, seq });

/** A line in the clear behind a sealed record. */
export const openLine = ({ entries: [entry] }: Batch, prevHash: string, v = 1): string => {
  if (entry === undefined) throw new Error('no entry');
  return encodeEntry({ ...entry, v }, prevHash);
};

type Line = (encounterId: string, seq: number, prevHash: string) => string;

/** A backup of one record with a line more, count, head and digest set right, and other values in its row. */
export const withLine = (
  bytes: Uint8Array,
  line: Line,
  row: Record<string, unknown> = {},
): Promise<string> =>
  resigned(textOf(bytes), async ({ records: [record] }) => {
    if (record === undefined) throw new Error('no record');
    const { encounterId, count, head } = record.row;
    const added = line(String(encounterId), Number(count), String(head));
    record.lines.push(added);
    Object.assign(record.row, { count: Number(count) + 1, head: await sha256(added), ...row });
  });

/** A file whose record brings its open key, gone on with under that key as another tablet does. */
export const goneOn = (text: string, { entries, index }: Batch): Promise<string> =>
  resigned(text, async ({ records: [record] }) => {
    if (record?.openKey === undefined) throw new Error('no open key');
    const cipher = await cipherOf(fromBase64(record.openKey));
    const lines = await sealEntries(entries, String(record.row.head), cipher);
    record.lines.push(...lines.map(({ bytes }) => bytes));
    const end = { caseNumber: 7, count: record.lines.length, head: lines.at(-1)?.hash ?? '' };
    const row = await sealRow({ ...index, ...end }, { cipher, key: null, tz: 540 });
    record.row = row;
  });

/** The row of a record as it lies in the database. */
export const rowIn = async (device: Device, id = 'enc-1'): Promise<Record<string, unknown>> =>
  (await device.rows((_, index) => index.get(id))) as Record<string, unknown>;
