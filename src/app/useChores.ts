import { useEffect, useState } from 'react';
import type { Desk } from './desk';

/** Nothing of this is needed for the first tap. */
const AFTER_MS = 4_000;
const AGAIN_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What there is to say about backups: never made, or so many days ago; null when all is well. */
type BackupDue = { days: number | null };

/** Whether there is anything that a backup would hold. */
async function hasRecords({ storage: { log } }: Desk): Promise<boolean> {
  const rows = await Promise.all([log.listOpen(1), log.listClosed(1)]);
  return rows.flat().length > 0;
}

async function backupDue(desk: Desk): Promise<BackupDue | null> {
  if (!(await hasRecords(desk))) return null;
  const last = await desk.storage.archive.lastBackup();
  if (last === null) return { days: null };
  const days = Math.floor((desk.clock.wall() - last.at) / DAY_MS);
  return days < 1 ? null : { days };
}

/** Destroys what is due, once the first screen is up and every hour; tells when a backup is due. */
export function useChores(desk: Desk): BackupDue | null {
  const [due, setDue] = useState<BackupDue | null>(null);
  useEffect(() => {
    let live = true;
    let stop = () => {};
    const look = async () => {
      await desk.storage.archive.purgeDue(desk.clock.wall()).catch(() => 0);
      const found = await backupDue(desk).catch(() => null);
      if (live) setDue(found);
      if (live) stop = desk.clock.after(AGAIN_MS, () => void look());
    };
    stop = desk.clock.after(AFTER_MS, () => void look());
    return () => {
      live = false;
      stop();
    };
  }, [desk]);
  return due;
}
