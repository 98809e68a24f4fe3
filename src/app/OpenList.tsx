import { Suspense, useEffect, useState } from 'react';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import type { IndexRow } from '../session/log';
import type { Desk } from './desk';
import { EncounterRow } from './EncounterRow';
import { isCaseRow, type Records, readRecords } from './records';

const FindRecords = later(async () => (await import('./FindRecords')).findRecords);

type Props = {
  desk: Desk;
  onOpen: (id: string) => void;
  onRepeat: (matter: string) => void;
};

/** Read by cursor with a limit: the first screen never reads everything. */
const READ = { open: 100, closed: 10 };
/** Shown of those that nobody is waiting for; the others are found by searching. */
const SHOWN = 10;

type GroupProps = Props & { title: string; rows: readonly IndexRow[]; records: Records };

function Group({ title, rows, records, ...row }: GroupProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {rows.map((one) => (
          <EncounterRow
            key={one.encounterId}
            row={one}
            matter={records.matters.get(one.matter ?? '')}
            {...row}
          />
        ))}
      </ul>
    </>
  );
}

/** Open encounters first, resumed in one tap; then what is left to do; then the closed ones. */
export default function OpenList(props: Props) {
  const { desk } = props;
  const words = useWords();
  const [records, setRecords] = useState<Records | null>(null);
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let live = true;
    readRecords(desk.storage, READ)
      .then((read) => live && setRecords(read))
      .catch(() => live && setFailed(true));
    return () => {
      live = false;
    };
  }, [desk]);
  if (failed) return <p role="alert">{words.ui('home.unlistable')}</p>;
  if (records === null) return null;
  if (records.rows.length === 0) {
    return (
      <div className="lists">
        <p data-first-run>{words.ui('home.firstRun')}</p>
      </div>
    );
  }
  const rows = asking ? [] : records.rows;
  const open = rows.filter((row) => row.open === 1);
  const cases = open.filter(isCaseRow);
  const talks = open.filter((row) => !isCaseRow(row));
  const live = talks.filter(({ endedAt }) => endedAt === null);
  const left = talks.filter(({ endedAt }) => endedAt !== null);
  return (
    <div className="lists">
      {live.length === 0 && !asking && (
        <>
          <h2>{words.ui('home.open')}</h2>
          <p>{words.ui('home.openNone')}</p>
        </>
      )}
      <Group {...props} title={words.ui('home.open')} rows={live} records={records} />
      <Group
        {...props}
        title={words.ui('home.aftermath')}
        rows={left.slice(0, SHOWN)}
        records={records}
      />
      {left.length > SHOWN && <p>{words.ui('home.more')}</p>}
      <Group
        {...props}
        title={words.ui('home.cases')}
        rows={cases.slice(0, SHOWN)}
        records={records}
      />
      {cases.length > SHOWN && <p>{words.ui('home.more')}</p>}
      <Suspense fallback={<search className="find" />}>
        <FindRecords {...props} onAsk={setAsking} />
      </Suspense>
      <Group
        {...props}
        title={words.ui('home.closed')}
        rows={rows.filter((row) => row.open === 0)}
        records={records}
      />
    </div>
  );
}
