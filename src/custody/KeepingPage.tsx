import { useCustodyWords } from '../i18n/custody';
import { BackupPart } from './BackupPart';
import { Erase } from './Erase';
import type { Keeping } from './keeping';
import { Page } from './Page';
import { Retention } from './Retention';
import { TakeIn } from './TakeIn';
import { useLock } from './useLock';
import { useWho } from './who';

/** Records going out of this device, coming in, and going away. */
export default function KeepingPage({ keeping }: { keeping: Keeping }) {
  const words = useCustodyWords();
  const lock = useLock(keeping.storage.vault);
  const who = useWho();
  return (
    <Page state="keeping" title={words('keeping.title')}>
      <p className="told" data-lock={lock}>
        {words(`protection.${lock}`)}{' '}
        <a className="pill" href="#/protection">
          {words('keeping.toProtection')}
        </a>
      </p>
      <section className="settings">{who.field}</section>
      <BackupPart keeping={keeping} who={who.name} />
      <TakeIn keeping={keeping} who={who.name} />
      {/* Read anew once names may be told, and no longer. */}
      <Retention key={lock} keeping={keeping} />
      <section className="settings">
        <h2>{words('verify.title')}</h2>
        <p>{words('verify.text')}</p>
        <a className="pill" href="verify.html" target="_blank" rel="noopener">
          {words('verify.open')}
        </a>
      </section>
      <Erase storage={keeping.storage} />
    </Page>
  );
}
