import type { Fate } from '../../session/archive';
import type { Line } from '../journal';
import { decodeLine, isNewer, isSealed } from '../seal/filed';
import { openSealed } from '../seal/lines';
import { isFatal } from '../weave';
import type { ArchiveParts } from './parts';
import { type Proof, proofOf } from './proof';
import type { Checked, Opened } from './read';
import { RefusedFile } from './refused';

/**
 * A record of a file, what would become of it, and under which key. `whole`: every journal has told what
 * is here.
 */
export type Judged = { checked: Checked; fate: Fate; proof: Proof; whole: boolean };
type Judgement = { fate: Fate; whole?: boolean; proof?: Proof };

/**
 * Says what would become of every record of a file now. Changes nothing. Rejects with RefusedFile when a
 * newer version went on with a record that is here: it could not be written to any more.
 */
export async function judge(
  parts: ArchiveParts,
  { file, records }: Opened,
  purged: ReadonlySet<string>,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const checked of records) {
    const judgement = await fateOf(parts, checked, file.office, purged);
    judged.push({ checked, proof: null, whole: true, ...judgement });
  }
  return judged;
}

async function fateOf(
  parts: ArchiveParts,
  checked: Checked,
  office: string | null,
  purged: ReadonlySet<string>,
): Promise<Judgement> {
  const { record, lines, sealed } = checked;
  const { ring } = parts;
  const id = record.row.encounterId;
  if (purged.has(id)) return { fate: 'purged' };
  const here = await parts.copies.gather(id, true);
  const whole = here.complete;
  const ours = here.lines.map(({ hash }) => hash);
  const theirs = lines.map(({ hash }) => hash);
  const length = Math.min(ours.length, theirs.length);
  const same = ours.slice(0, length).every((hash, i) => hash === theirs[i]);
  if (ours.length > 0 && same && ours.length >= theirs.length) {
    return { fate: ours.length === theirs.length ? 'same' : 'older' };
  }
  if (sealed && ring === null) return { fate: 'unprotected' };
  const key = record.openKey !== undefined || office === parts.office?.recipient;
  if (sealed && !key) return { fate: 'foreign' };
  if (isFatal(here.damage) && ours.length > 0) return { fate: 'conflict', whole };
  if (!same) {
    const alike = await alikeInside(parts, id, here.lines, lines);
    return { fate: alike ? 'same' : 'conflict', whole };
  }
  if (ours.length > 0 && lines.slice(ours.length).some(isOfNewer)) throw new RefusedFile('newer');
  const fate = ours.length === 0 ? 'new' : 'longer';
  if (ring === null || !sealed) return { fate, whole };
  const proof = await proofOf(parts, ring, checked, ours.length);
  return typeof proof === 'string' ? { fate: proof } : { fate, proof, whole };
}

function isOfNewer({ bytes }: Line): boolean {
  const entry = decodeLine(bytes)?.entry;
  return entry !== undefined && isNewer(entry);
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
