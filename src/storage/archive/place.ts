import type { Fate, FileRead, Offered } from '../../session/archive';
import { HIGHEST_GIVEN } from '../caseNumbers';
import { sha256, ZERO_HASH } from '../chain';
import type { Line, StoredRow } from '../journal';
import { fromBase64 } from '../seal/base64';
import { decodeLine, encodeKept, isSealed } from '../seal/filed';
import type { Held } from '../seal/keyRing';
import { openSealed, resealLines } from '../seal/lines';
import { openRow, sealRow } from '../seal/rows';
import { isFatal } from '../weave';
import { takeLabels } from './labels';
import { type ArchiveParts, everyRow } from './parts';
import type { Checked, Opened } from './read';

type Change = { lines: readonly Line[]; row: StoredRow };
type Judged = { checked: Checked; fate: Fate };

const PLACED: readonly Fate[] = ['new', 'longer', 'conflict'];

/** Says what would become of every record of a file, and takes it in when asked to. */
export async function offer(
  parts: ArchiveParts,
  { file, records }: Opened,
  purged: ReadonlySet<string>,
): Promise<FileRead> {
  const judged: Judged[] = [];
  for (const checked of records) {
    const fate = await fateOf(parts, checked, file.office, purged);
    judged.push({ checked, fate });
  }
  return {
    kind: 'offered',
    madeAt: file.madeAt,
    records: judged.map(({ checked: { record }, fate }): Offered => {
      const { encounterId, channel, stage, startedAt, count, head } = record.row;
      return { encounterId, channel, stage, startedAt, count, head, fate };
    }),
    place: () => parts.queue(() => place(parts, judged, file.matters)),
  };
}

async function fateOf(
  parts: ArchiveParts,
  { record, lines, sealed }: Checked,
  office: string | null,
  purged: ReadonlySet<string>,
): Promise<Fate> {
  const id = record.row.encounterId;
  if (purged.has(id)) return 'purged';
  const here = await parts.copies.gather(id, true);
  const ours = here.lines.map(({ hash }) => hash);
  const theirs = lines.map(({ hash }) => hash);
  const length = Math.min(ours.length, theirs.length);
  const same = ours.slice(0, length).every((hash, i) => hash === theirs[i]);
  if (ours.length > 0 && same && ours.length >= theirs.length) {
    return ours.length === theirs.length ? 'same' : 'older';
  }
  if (sealed && parts.ring === null) return 'unprotected';
  const key = record.openKey !== undefined || office === parts.office?.recipient;
  if (sealed && !key) return 'foreign';
  if (ours.length === 0) return 'new';
  if (isFatal(here.damage)) return 'conflict';
  if (same) return 'longer';
  return (await alikeInside(parts, id, here.lines, lines)) ? 'same' : 'conflict';
}

/** A log that was sealed here after the file was made holds the same entries under other hashes. */
async function alikeInside(
  parts: ArchiveParts,
  id: string,
  here: readonly Line[],
  theirs: readonly Line[],
): Promise<boolean> {
  const held = await parts.ring?.find(id, (await parts.copies.row(id))?.key);
  if (held === undefined || typeof held === 'string' || theirs.length > here.length) return false;
  const inside = await Promise.all(
    here.slice(0, theirs.length).map(async ({ bytes }) => {
      const filed = decodeLine(bytes)?.entry;
      if (filed === undefined || !isSealed(filed)) return bytes;
      return openSealed(filed, held.cipher).then(
        (opened) => opened.bytes,
        () => null,
      );
    }),
  );
  return inside.every((bytes, i) => bytes === theirs[i]?.bytes);
}

/** All of them in one turn, or none. */
async function place(
  parts: ArchiveParts,
  judged: readonly Judged[],
  matters: readonly { id: string; label: string }[],
): Promise<readonly string[] | null> {
  const changes = new Map<string, Change>();
  try {
    const rows = await everyRow(parts);
    const number = numbering(new Set(rows.map(({ caseNumber }) => caseNumber)));
    for (const { checked, fate } of judged) {
      if (!PLACED.includes(fate)) continue;
      const { encounterId, caseNumber } = checked.record.row;
      const id = fate === 'conflict' ? parts.newId() : encounterId;
      const own = rows.find((row) => row.encounterId === id)?.caseNumber;
      changes.set(id, await changeFor(parts, id, checked, own ?? number(caseNumber)));
    }
    await parts.copies.rewrite(changes);
    for (const [id, { row }] of changes) await shutIfOver(parts, id, row);
  } catch {
    return null;
  }
  await takeLabels(parts, matters).catch(() => undefined);
  return [...changes.keys()];
}

async function changeFor(
  parts: ArchiveParts,
  id: string,
  { record, lines, sealed }: Checked,
  caseNumber: number,
): Promise<Change> {
  const { ring } = parts;
  const moved = id !== record.row.encounterId;
  if (ring !== null && !sealed) {
    const held = await ring.begin(id);
    const own = lines.map((line) => ({ ...line, encounterId: id }));
    const under = await resealLines(own, ZERO_HASH, held.cipher);
    const row = { ...record.row, encounterId: id, caseNumber, ...endOf(under) };
    return { lines: under, row: await rowUnder(parts, id, held, row) };
  }
  const filed = moved ? await kept(id, lines) : lines;
  const row = { ...record.row, encounterId: id, caseNumber, ...endOf(filed) };
  if (ring === null || record.openKey === undefined) return { lines: filed, row };
  const held = await ring.adopt(id, fromBase64(record.openKey));
  return { lines: filed, row: await rowUnder(parts, id, held, row) };
}

/** The row under its key; what is live has its key in the slot from now on. */
async function rowUnder(
  { ring }: ArchiveParts,
  id: string,
  held: Held,
  { locked: _, box: __, key: ___, ...row }: StoredRow,
): Promise<StoredRow> {
  if (row.endedAt === null && row.open === 1) await ring?.keepOpen(id, held);
  const tz = -new Date(row.startedAt).getTimezoneOffset();
  return sealRow(row, { cipher: held.cipher, key: held.sealed, tz });
}

/** What was live here and is over by what was taken in has no open key any more. */
async function shutIfOver({ ring }: ArchiveParts, id: string, row: StoredRow): Promise<void> {
  await ring?.takeSlots();
  const held = ring?.inMemory(id);
  if (held === undefined || !held.inSlot) return;
  held.sealed ??= row.key ?? null;
  const { endedAt, locked } = await openRow(row, held.cipher);
  if (locked !== true && endedAt !== null && (await ring?.closeSlot(id, held))) ring?.forget(id);
}

const endOf = (lines: readonly Line[]) => ({
  count: lines.length,
  head: lines.at(-1)?.hash ?? ZERO_HASH,
});

/**
 * Numbers that stay free of each other: the one in the file, or the next one here. Encounters begun here
 * are counted on from the highest: one that no device gives would leave no number after it.
 */
function numbering(taken: Set<number>) {
  return (wanted: number): number => {
    const given = [...taken].filter((number) => number <= HIGHEST_GIVEN);
    const own = wanted <= HIGHEST_GIVEN && !taken.has(wanted);
    let number = own ? wanted : Math.max(0, ...given) + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
}

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
