import { useEffect, useState } from 'react';
import { CaseWordsProvider } from '../i18n/caseWords';
import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { CodeLine, useHeadCode } from '../record/HeadCode';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { BrokenRecord } from './BrokenRecord';
import { CopyPart } from './CopyPart';
import type { Keeping } from './keeping';
import { Page } from './Page';
import { RecordPaper } from './RecordPaper';
import { saveBackup } from './saveBackup';
import { ToDevice } from './ToDevice';
import { ToOffice } from './ToOffice';
import { Unlock } from './Unlock';
import { useLock } from './useLock';
import { type Read, useRecord } from './useRecord';
import { useWho } from './who';

type Props = { keeping: Keeping; encounterId: string };
/** Told by the page: whether what it shows is live, so that it is covered and not shut. */
type Live = { live: { current: boolean } };

function Files({ keeping, encounterId, code, who }: Props & { code: string | null; who: string }) {
  const words = useCustodyWords();
  const [told, setTold] = useState<'saved' | 'tooLarge' | 'failed' | null>(null);
  const on = keeping.storage.vault.state() !== 'off';
  const save = async (sealed: boolean) => {
    const name = `kizen-record-${code ?? 'record'}`;
    const saved = await saveBackup(keeping, { ids: [encounterId], sealed, who, name });
    if (saved === null || saved.records === 0) return setTold('failed');
    setTold(saved.tooLarge > 0 ? 'tooLarge' : 'saved');
  };
  return (
    <section className="settings" data-record-files>
      <h2>{words('files.title')}</h2>
      <p>{words(on ? 'files.shut' : 'files.open')}</p>
      <div className="row">
        {on && (
          <button type="button" className="choice" onClick={() => void save(true)}>
            {words('files.sealed')}
          </button>
        )}
        <button type="button" className="choice" data-save-record onClick={() => void save(false)}>
          {words('files.plain')}
        </button>
      </div>
      {told !== null && <p role="status">{words(`files.${told}`)}</p>}
    </section>
  );
}

function OpenRecord({ keeping, encounterId, read }: Props & { read: Read }) {
  const words = useCustodyWords();
  const { storage, clock } = keeping;
  const code = useHeadCode(read.log.head);
  const who = useWho();
  const back = () => window.location.replace('#/');
  const print = () => {
    window.print();
    void storage.archive.note({ at: clock.wall(), kind: 'print', encounterId }, who.name);
  };
  const common = { keeping, encounterId, code, who: who.name };
  const { damage } = read.log;
  return (
    <>
      <section className="settings">
        <RehearsalMark of={isRehearsal(read)} />
        {damage !== null && damage.kind !== 'newerVersion' && (
          <p role="alert" data-part>
            {words('broken.part')}
          </p>
        )}
        {code !== null && <CodeLine code={code} />}
        <p>{words('keep.code')}</p>
        {who.field}
      </section>
      {!read.closed && (
        <ToDevice keeping={keeping} encounterId={encounterId} who={who.name} onHanded={back} />
      )}
      <Files {...common} />
      <CopyPart {...common} lines={read.lines} />
      <ToOffice
        {...common}
        head={read.log.head}
        handed={read.handed}
        confirmable={read.confirmable}
      />
      <section className="settings">
        <button type="button" className="choice" data-print onClick={print}>
          {words('keep.print')}
        </button>
      </section>
      <RecordPaper read={read} code={code} />
    </>
  );
}

/** A record as far as it may be read while this stands; made anew when the key is opened or shut. */
function RecordOf({ keeping, encounterId, live }: Props & Live) {
  const words = useCustodyWords();
  const ui = useWords();
  const read = useRecord(keeping, encounterId);
  useEffect(() => {
    if (read !== null) live.current = typeof read !== 'string' && read.live;
  }, [read, live]);
  if (read === null) return null;
  if (typeof read !== 'string') {
    const open = <OpenRecord keeping={keeping} encounterId={encounterId} read={read} />;
    return read.flow === 'onlineAbuse' ? <CaseWordsProvider>{open}</CaseWordsProvider> : open;
  }
  if (read === 'failed') return <p role="alert">{ui.ui('storage.notOpened')}</p>;
  if (read === 'broken') return <BrokenRecord keeping={keeping} encounterId={encounterId} />;
  if (read !== 'locked') return <p role="alert">{words(WHY[read])}</p>;
  return (
    <>
      <p>{words('unlock.record')}</p>
      <Unlock vault={keeping.storage.vault} />
    </>
  );
}

const WHY = {
  missing: 'keep.missing',
  foreign: 'unlock.recordForeign',
  damaged: 'unlock.recordDamaged',
} as const;

/** Everything that can be done with one record: code, files, copies, hand-over, paper. */
export default function KeepPage({ keeping, encounterId, live }: Props & Live) {
  const words = useCustodyWords();
  const lock = useLock(keeping.storage.vault);
  return (
    <Page state="keep" title={words('keep.title')}>
      <p className="told">
        <a className="pill" href={`#/e/${encounterId}`}>
          {words('keep.back')}
        </a>
      </p>
      <RecordOf key={lock} keeping={keeping} encounterId={encounterId} live={live} />
    </Page>
  );
}
