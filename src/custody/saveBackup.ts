import { dateOf } from '../record/when';
import type { Keeping } from './keeping';

/** `2026-11-24`: a file's name tells the day and nothing else. */
function dayName({ clock }: Pick<Keeping, 'clock'>): string {
  const { year, month, day } = dateOf(clock.wall(), clock.tz());
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

type Of = { ids?: readonly string[]; sealed: boolean; who: string; name?: string };

/**
 * Writes a backup and gives it to the person, part by part. Resolves with what is in it; null when it
 * could not be made or was not taken.
 */
export async function saveBackup(
  keeping: Keeping,
  { ids, sealed, who, name = `kizen-backup-${dayName(keeping)}` }: Of,
): Promise<{ records: number; locked: number } | null> {
  const { storage, clock, saveFile } = keeping;
  const { archive } = storage;
  const parts = await archive.backup({ ...(ids === undefined ? {} : { ids }), sealed });
  if (parts === null || parts.length === 0) return null;
  const sum = { records: 0, locked: 0 };
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
