import { useEffect, useState } from 'react';
import type { Desk } from './desk';
import { type Records, readRecords } from './records';

/** Read by cursor with a limit: the first screen never reads everything. */
const READ = { open: 100, closed: 10 };

/** What the first screen lists; null until it is read, `failed` where it cannot be. */
export function useRecords({ storage }: Desk): Records | 'failed' | null {
  const [records, setRecords] = useState<Records | 'failed' | null>(null);
  useEffect(() => {
    let live = true;
    const show = (read: Records | 'failed') => live && setRecords(read);
    readRecords(storage, READ).then(show, () => show('failed'));
    return () => {
      live = false;
    };
  }, [storage]);
  return records;
}
