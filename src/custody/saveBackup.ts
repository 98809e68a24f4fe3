import { dateOf } from '../record/when';
import type { Backup } from '../session/archive';
import type { Keeping } from './keeping';

/** `2026-11-24`: a file's name tells the day and nothing else. */
function dayName({ clock }: Pick<Keeping, 'clock'>): string {
  const { year, month, day } = dateOf(clock.wall(), clock.tz());
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

type Of = { ids?: readonly string[]; sealed: boolean; who: string; name?: string };

/** What was handed over, and how many records are damaged, or too large to be taken in again. */
type Saved = { records: number; locked: number } & Omit<Backup, 'parts'>;

/**
 * Writes a backup and gives it to the person, part by part. Resolves with what is in it and what is
 * not; null when it could not be made or was not taken. Never rejects: the page waits for it.
 */
export const saveBackup = (keeping: Keeping, of: Of): Promise<Saved | null> =>
  save(keeping, of).catch(() => null);

async function save(
  keeping: Keeping,
  { ids, sealed, who, name = `kizen-backup-${dayName(keeping)}` }: Of,
): Promise<Saved | null> {
  const { storage, clock, saveFile } = keeping;
  const { archive } = storage;
  const backup = await archive.backup({ ...(ids === undefined ? {} : { ids }), sealed });
  if (backup === null) return null;
  const { parts, ...left } = backup;
  const sum = { records: 0, locked: 0, ...left };
  if (parts.length === 0) return left.damaged > 0 ? sum : null;
  for (const [i, { content, records, locked }] of parts.entries()) {
    const part = parts.length > 1 ? `-${i + 1}` : '';
    const file = `${name}${part}.json${sealed ? '.age' : ''}`;
    const type = sealed ? 'application/octet-stream' : 'application/json';
    if (!(await saveFile(file, content, type))) return null;
    sum.records += records;
    sum.locked += locked;
  }
  const at = clock.wall();
  const encounterId = ids?.length === 1 ? (ids[0] ?? null) : null;
  await archive.note({ at, kind: 'backup', encounterId }, who);
  if (ids === undefined) await archive.noteBackup({ at, records: sum.records });
  return sum;
}
