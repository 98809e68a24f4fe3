import type { Matters, Settings } from '../../session/log';
import type { Copies } from '../copies';
import type { Journal, StoredRow } from '../journal';
import type { DeviceFiles } from '../journalPort';
import { listRows } from '../listing';
import type { Age } from '../seal/agePort';
import type { KeyRing } from '../seal/keyRing';
import type { Sealing } from '../seal/noSealing';
import type { OfficeText } from '../seal/officeText';
import type { SerialQueue } from '../serialQueue';

/** What the archive is made of; everything in it takes its turn in the log's own queue. */
export type ArchiveParts = {
  copies: Copies;
  opfs: (Journal & { ids(deep?: boolean): Promise<string[]> }) | null;
  files: DeviceFiles | null;
  /** Rejects when the database does not take a value. */
  settings: Settings | null;
  matters: Matters;
  queue: SerialQueue;
  sealing: Sealing;
  /** Null without protection, like all that has to do with the office's key. */
  ring: KeyRing | null;
  office: { recipient: string } | null;
  officeText: OfficeText | null;
  age: Age;
  now(): number;
  /** How many pages of this application are open. */
  pages(): Promise<number>;
  newId(): string;
  /** Removes databases, caches and marks; the files are overwritten before. */
  removeRest(): Promise<void>;
};

/** The rows of every record on this device, from the journal that has them. */
export async function everyRow({
  copies,
}: Pick<ArchiveParts, 'copies'>): Promise<readonly StoredRow[]> {
  const all = Number.POSITIVE_INFINITY;
  const kinds = [{ open: 1 }, { open: 0 }] as const;
  return (await Promise.all(kinds.map((of) => listRows(copies.seats, of, all)))).flat();
}

/** Ids of every record on this device, open and closed, also those only in archives. */
export async function everyId(parts: Pick<ArchiveParts, 'copies' | 'opfs'>): Promise<string[]> {
  const ids = (await everyRow(parts)).map(({ encounterId }) => encounterId);
  return [...new Set([...ids, ...((await parts.opfs?.ids(true)) ?? [])])];
}
