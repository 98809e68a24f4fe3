import { useSyncExternalStore } from 'react';
import { useCustodyWords } from '../../i18n/custody';
import type { Desk } from '../desk';
import { useChores } from '../useChores';

type Props = { desk: Desk };

/** Whether records are protected, whether a backup is due, and the ways to what can be done about it. */
export function LockNotice({ desk }: Props) {
  const { vault } = desk.storage;
  const backup = useChores(desk);
  const words = useCustodyWords();
  const lock = useSyncExternalStore(vault.onChange, vault.state);
  return (
    <p role="status" data-notice="lock" data-lock={lock}>
      {words(`lock.${lock}`)} <a href="#/protection">{words(`lock.to.${lock}`)}</a>{' '}
      {backup !== null && (
        <span data-backup-due={backup.days ?? 'never'}>
          {backup.days === null
            ? words('lock.backupNever')
            : words('lock.backupDays', { count: backup.days })}
        </span>
      )}{' '}
      <a href="#/keeping">{words('lock.keeping')}</a>
    </p>
  );
}
