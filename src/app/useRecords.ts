import { useEffect, useState } from 'react';
import type { Desk } from './desk';
import { type Records, readRecords } from './records';

/** Read by cursor with a limit: the first screen never reads everything. */
const READ = { open: 100, closed: 10 };

/** Whether a journal has missed something, and with it perhaps an encounter. */
const isBehind = ({ health }: Desk['storage']): boolean =>
  Object.values(health().journals).includes('lagging');

/** What the first screen lists; null until it is read, `failed` where it cannot be. */
export function useRecords({ storage }: Desk): Records | 'failed' | null {
  const [records, setRecords] = useState<Records | 'failed' | null>(null);
  useEffect(() => {
    let live = true;
    const show = (read: Records | 'failed') => live && setRecords(read);
    const read = () => readRecords(storage, READ).then(show, () => show('failed'));
    void read();
    let behind = isBehind(storage);
    // One that has caught up may tell of an encounter that was in no list before.
    const stop = storage.onHealth(() => {
      const was = behind;
      behind = isBehind(storage);
      if (was && !behind) void read();
    });
    return () => {
      live = false;
      stop();
    };
  }, [storage]);
  return records;
}
