import { sha256, ZERO_HASH } from '../chain';
import type { Line, StoredRow } from '../journal';
import { fromBase64 } from '../seal/base64';
import { encodeKept } from '../seal/filed';
import type { Held } from '../seal/held';
import type { KeyRing } from '../seal/keyRing';
import { resealLines } from '../seal/lines';
import { sealRow } from '../seal/rows';
import type { Judged } from './judge';
import type { ArchiveParts } from './parts';

/** What the log of a record becomes. */
export type Change = { lines: readonly Line[]; row: StoredRow };

/**
 * What is written of a record of a file, under the id and the number it has here. Its key, if it is known,
 * is held from now on. Rejects when that key could be kept nowhere.
 */
export async function changeFor(
  { ring }: Pick<ArchiveParts, 'ring'>,
  id: string,
  { checked: { record, lines, sealed }, proof }: Judged,
  caseNumber: number,
): Promise<Change> {
  const placed = { encounterId: id, caseNumber };
  if (ring !== null && !sealed) {
    const held = await ring.begin(id);
    const own = lines.map((line) => ({ ...line, encounterId: id }));
    const under = await resealLines(own, ZERO_HASH, held.cipher);
    const row = { ...record.row, ...placed, ...endOf(under) };
    return { lines: under, row: await rowUnder(ring, held, row) };
  }
  const filed = id === record.row.encounterId ? lines : await kept(id, lines);
  const { openKey } = record;
  const brought = openKey === undefined ? null : { raw: fromBase64(openKey), sealed: null };
  const key = proof?.key ?? brought;
  if (ring !== null && key !== null) {
    const held = await ring.adopt(id, key.raw, key.sealed);
    const row = { ...(proof?.row ?? record.row), ...placed, ...endOf(filed) };
    return { lines: filed, row: await rowUnder(ring, held, row) };
  }
  const { box, key: shut, locked: _, ...clear } = { ...record.row, ...placed, ...endOf(filed) };
  // A box beside lines that lie open would have them listed as locked.
  const under = sealed ? { box: box ?? '', ...(shut && { key: shut }) } : {};
  return { lines: filed, row: { ...clear, ...under } };
}

/** The row under its key; what is live has its key in the slot from now on. */
async function rowUnder(
  ring: KeyRing,
  held: Held,
  { locked: _, box: __, key: ___, ...row }: StoredRow,
): Promise<StoredRow> {
  if (row.endedAt === null && row.open === 1) await ring.keepOpen(row.encounterId, held);
  if (held.sealed === null && !held.inSlot) throw new Error('a key that is kept nowhere');
  const tz = -new Date(row.startedAt).getTimezoneOffset();
  return sealRow(row, { cipher: held.cipher, key: held.sealed, tz });
}

const endOf = (lines: readonly Line[]) => ({
  count: lines.length,
  head: lines.at(-1)?.hash ?? ZERO_HASH,
});

/** A second history: its bytes unchanged, in lines of another encounter. */
async function kept(encounterId: string, lines: readonly Line[]): Promise<Line[]> {
  const wrapped: Line[] = [];
  let prevHash = ZERO_HASH;
  for (const { seq, bytes: was } of lines) {
    const bytes = encodeKept(was, { encounterId, seq, prevHash });
    prevHash = await sha256(bytes);
    wrapped.push({ encounterId, seq, bytes, hash: prevHash });
  }
  return wrapped;
}
