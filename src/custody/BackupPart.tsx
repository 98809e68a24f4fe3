import { useEffect, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { Backup, LastBackup } from '../session/archive';
import type { Keeping } from './keeping';
import { saveBackup } from './saveBackup';
import { useLock } from './useLock';

const NONE: Omit<Backup, 'parts'> = { damaged: 0, cut: 0, tooLarge: 0 };

type Props = { keeping: Keeping; who: string };

/** When the last backup was, and the taps that make another. */
export function BackupPart({ keeping, who }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { storage, clock } = keeping;
  const lock = useLock(storage.vault);
  const [last, setLast] = useState<LastBackup | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [left, setLeft] = useState(NONE);
  useEffect(() => {
    void storage.archive
      .lastBackup()
      .then(setLast)
      .catch(() => undefined);
  }, [storage]);

  const save = async (sealed: boolean) => {
    setLeft(NONE);
    setTold(words('backup.busy'));
    const saved = await saveBackup(keeping, { sealed, who });
    if (saved === null) return setTold(words('backup.failed'));
    const { records, locked, ...rest } = saved;
    if (records > 0) setLast({ at: clock.wall(), records });
    if (records === 0) setTold(words('backup.nothing'));
    else
      setTold(
        words(locked > 0 ? 'backup.savedLocked' : 'backup.saved', { count: records, locked }),
      );
    setLeft(rest);
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
      {left.damaged > 0 && (
        <p role="alert" data-left-out={left.damaged}>
          {words('backup.damaged', { count: left.damaged })}
        </p>
      )}
      {left.cut > 0 && (
        <p role="alert" data-cut={left.cut}>
          {words('backup.cut', { count: left.cut })}
        </p>
      )}
      {left.tooLarge > 0 && (
        <p role="alert" data-too-large={left.tooLarge}>
          {words('backup.tooLarge', { count: left.tooLarge })}
        </p>
      )}
    </section>
  );
}
