import { useCustodyWords } from '../i18n/custody';
import type { Keeping } from './keeping';
import { OpenVault } from './OpenVault';
import { Page } from './Page';
import type { Pin } from './pin';
import { SetUp } from './SetUp';
import { TakeOffice } from './TakeOffice';
import { Unlock } from './Unlock';
import { useLock } from './useLock';

type Props = { keeping: Keeping; pin: Pin };

/** Whether records are protected, and what can be done about it. */
export default function ProtectionPage({ keeping: { storage, saveFile }, pin }: Props) {
  const words = useCustodyWords();
  const { vault } = storage;
  const lock = useLock(vault);
  // Everything in memory is of the time before: a page begun anew knows the keys.
  const restart = () => window.location.replace('./');
  const unread = lock === 'locked' && vault.office()?.recipient === '';
  return (
    <Page state="protection" title={words('protection.title')}>
      <p className="told" data-lock={lock} role="status">
        {words(`protection.${lock}`)}
      </p>
      {lock === 'off' && <SetUp vault={vault} saveFile={saveFile} onDone={restart} />}
      {lock === 'locked' && !unread && <Unlock vault={vault} />}
      {unread && (
        <>
          <p role="alert">{words('protection.unread')}</p>
          <TakeOffice
            vault={vault}
            onTaken={(recovery) => void vault.protect(recovery).then(restart)}
          />
        </>
      )}
      {lock === 'open' && <OpenVault vault={vault} saveFile={saveFile} pin={pin} />}
    </Page>
  );
}
