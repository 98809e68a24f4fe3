import { ZERO_HASH } from '../chain';
import type { Copies } from '../copies';
import type { Journal, Line, StoredRow } from '../journal';
import type { OpfsJournal } from '../opfsJournal';
import { isFatal, weave } from '../weave';
import type { Age } from './agePort';
import { toBase64 } from './base64';
import { type Cipher, cipherOf, newKey } from './cipher';
import { isSealed } from './filed';
import { resealLines } from './lines';
import { sealRow } from './rows';

export type ResealParts = {
  copies: Copies;
  indexedDb: Journal | null;
  opfs: OpfsJournal | null;
  age: Age;
  recipient: string;
  /** Which logs are looked into; all of them when it is not said. */
  ids?: ReadonlySet<string> | undefined;
  /** Keeps the key of an encounter that is live at hand: whoever is there goes on without a password. */
  keepOpen?: KeepOpen | undefined;
};

export type KeepOpen = (encounterId: string, raw: Uint8Array<ArrayBuffer>) => Promise<void>;

/** What was sealed: the new logs, the keys they have now, and how many damaged ones stay as they are. */
export type Resealed = { sealed: number; left: number; ciphers: Map<string, Cipher> };

type Change = { lines: readonly Line[]; row: StoredRow };

/**
 * Seals every log that lies open. Begun again after a crash it goes on: what one journal already has
 * sealed is the truth for the other. Rejects when a journal fails; nothing is then lost.
 */
export async function resealAll(parts: ResealParts): Promise<Resealed> {
  const { copies } = parts;
  const changes = new Map<string, Change>();
  const ciphers = new Map<string, Cipher>();
  let left = 0;
  for (const id of parts.ids ?? (await everyId(parts))) {
    const done = await sealedCopy(parts, id);
    if (done !== null) {
      changes.set(id, done);
      continue;
    }
    const gathered = await copies.gather(id, true);
    // A row that was lost and made anew has no box; where every line is sealed nothing lies open.
    if (!isFatal(gathered.damage) && gathered.entries.every(isSealed)) continue;
    if (isFatal(gathered.damage) || gathered.entries.some(isSealed)) left += 1;
    else if (gathered.lines.length > 0) {
      const raw = newKey();
      const cipher = await cipherOf(raw);
      const key = toBase64(await parts.age.seal(raw, parts.recipient));
      const row = await copies.row(id);
      if (row?.endedAt === null && row.open === 1) await parts.keepOpen?.(id, raw);
      changes.set(id, await resealed(copies, id, gathered.lines, { cipher, key }));
      ciphers.set(id, cipher);
    }
  }
  // Old files may hold what is sealed by now: all is written anew, unless single logs are meant.
  if (parts.ids === undefined || changes.size > 0) await copies.rewrite(changes);
  return { sealed: changes.size, left, ciphers };
}

async function everyId({ indexedDb, opfs }: ResealParts): Promise<Set<string>> {
  const all = Number.POSITIVE_INFINITY;
  const kinds = [{ open: 1 }, { open: 0 }] as const;
  const rows = indexedDb ? await Promise.all(kinds.map((of) => indexedDb.list(of, all))) : [];
  const ids = rows.flat().map(({ encounterId }) => encounterId);
  return new Set([...ids, ...((await opfs?.ids(true)) ?? [])]);
}

/** The log as one journal has it whole and sealed already. */
async function sealedCopy({ copies }: ResealParts, id: string): Promise<Change | null> {
  for (const { journal } of copies.seats.all) {
    const { lines, entries, damage } = await weave(id, [await journal.lines(id, true)]);
    const row = await journal.row(id);
    const whole = !isFatal(damage) && lines.length > 0 && entries.every(isSealed);
    if (whole && row?.box && row.count === lines.length) return { lines, row };
  }
  return null;
}

async function resealed(
  copies: Copies,
  id: string,
  open: readonly Line[],
  under: { cipher: Cipher; key: string },
): Promise<Change> {
  const lines = await resealLines(open, ZERO_HASH, under.cipher);
  const end = { count: lines.length, head: lines.at(-1)?.hash ?? ZERO_HASH };
  const { entries } = await weave(id, [open]);
  const known = (await copies.row(id)) ?? (await copies.rowAnew(id, entries, end, true));
  const tz = entries.flatMap((entry) => ('at' in entry ? entry.at.tz : [])).at(-1) ?? 0;
  return { lines, row: await sealRow({ ...known, ...end }, { ...under, tz }) };
}
