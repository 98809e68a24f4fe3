import { useCallback, useEffect, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Storage } from '../session/log';
import type { Protected, Recovery } from '../session/vault';
import type { Keeping } from './keeping';
import { forgetTold, loadAnew, toldBefore } from './loadAnew';
import { OpenVault } from './OpenVault';
import { Page } from './Page';
import { ProtectedTold } from './ProtectedTold';
import type { Pin } from './pin';
import { SetUp } from './SetUp';
import { TakeOffice } from './TakeOffice';
import { Unlock } from './Unlock';
import { useLock } from './useLock';

type Props = { keeping: Keeping; pin: Pin };

/** Whether storage is open: until then nobody knows whether protection is on. */
function useOpened({ settings }: Storage): boolean {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const open = () => setOpened(true);
    settings.get('section').then(open, open);
  }, [settings]);
  return opened;
}

/** Whether records are protected, and what can be done about it. */
export default function ProtectionPage({ keeping: { storage, saveFile }, pin }: Props) {
  const words = useCustodyWords();
  const { vault } = storage;
  const lock = useLock(vault);
  const opened = useOpened(storage);
  const [told, setTold] = useState(toldBefore);
  useEffect(forgetTold, []);
  const [sealing, setSealing] = useState(false);

  const protect = useCallback(
    async (recovery: Recovery) => {
      setSealing(true);
      setTold(null);
      const result = await vault.protect(recovery).catch((): Protected => ({ kind: 'failed' }));
      const hindered = result.kind === 'otherTab' || result.kind === 'live';
      // On this page everything would still be written in the clear, wherever one has gone meanwhile.
      if (!hindered) return loadAnew(result);
      setSealing(false);
      setTold(result);
    },
    [vault],
  );

  const unread = lock === 'locked' && vault.office()?.recipient === '';
  const done = told?.kind === 'done';
  const unfinished = storage.health().notices.includes('notAllSealed');
  const begin = { vault, saveFile, busy: sealing, onProtect: (r: Recovery) => void protect(r) };
  if (told !== null && !opened)
    return <Page state="protection" title={words('protection.title')} />;
  return (
    <Page state="protection" title={words('protection.title')} stay={sealing}>
      <p className="told" data-lock={lock} role="status">
        {words(`protection.${lock}`)}
      </p>
      {lock === 'off' && <SetUp {...begin} />}
      {told !== null && <ProtectedTold told={told} on={lock !== 'off'} unfinished={unfinished} />}
      {lock === 'locked' && !unread && !done && <Unlock vault={vault} />}
      {unread && (
        <>
          <p role="alert">{words('protection.unread')}</p>
          <TakeOffice vault={vault} onTaken={begin.onProtect} />
        </>
      )}
      {lock === 'open' && <OpenVault vault={vault} saveFile={saveFile} pin={pin} />}
    </Page>
  );
}
