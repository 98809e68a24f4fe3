import { useEffect, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { LastBackup } from '../session/archive';
import type { Keeping } from './keeping';
import { saveBackup } from './saveBackup';
import { useLock } from './useLock';

type Props = { keeping: Keeping; who: string };

/** When the last backup was, and the taps that make another. */
export function BackupPart({ keeping, who }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { storage, clock } = keeping;
  const lock = useLock(storage.vault);
  const [last, setLast] = useState<LastBackup | null>(null);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => {
    void storage.archive
      .lastBackup()
      .then(setLast)
      .catch(() => undefined);
  }, [storage]);

  const save = async (sealed: boolean) => {
    setTold(words('backup.busy'));
    const saved = await saveBackup(keeping, { sealed, who });
    if (saved === null) return setTold(words('backup.failed'));
    setLast({ at: clock.wall(), records: saved.records });
    setTold(
      words(saved.locked > 0 ? 'backup.savedLocked' : 'backup.saved', {
        count: saved.records,
        locked: saved.locked,
      }),
    );
  };

  return (
    <section className="settings" data-backup>
      <h2>{words('backup.title')}</h2>
      <p data-last-backup={last?.at ?? 'none'}>
        {last === null
          ? words('backup.never')
          : words('backup.last', {
              when: whenOf(last.at, clock.tz(), clock.wall(), ui),
              count: last.records,
            })}
      </p>
      <p>{words(lock === 'off' ? 'backup.open' : 'backup.shut')}</p>
      <div className="row">
        {lock !== 'off' && (
          <button type="button" className="main" data-backup-sealed onClick={() => void save(true)}>
            {words('backup.sealed')}
          </button>
        )}
        <button type="button" className="choice" data-backup-plain onClick={() => void save(false)}>
          {words('backup.plain')}
        </button>
      </div>
      {told !== null && <p role="status">{told}</p>}
    </section>
  );
}
