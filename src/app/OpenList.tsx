import { useWords } from '../i18n/words';
import type { IndexRow } from '../session/log';
import type { Desk } from './desk';
import { EncounterRow } from './EncounterRow';
import { isCaseRow, type Records } from './records';

export type ListProps = {
  desk: Desk;
  records: Records | 'failed' | null;
  onOpen: (id: string) => void;
  onRepeat: (matter: string) => void;
};

/** Shown of those that nobody is waiting for; the others are found by searching. */
const SHOWN = 10;

type GroupProps = Omit<ListProps, 'records'> & {
  title: string;
  rows: readonly IndexRow[];
  records: Records;
};

/** Records under a heading, or nothing where there are none. */
export function Group({ title, rows, records, ...row }: GroupProps) {
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

/** What is open, resumed in one tap: encounters first, then what is left to do of them, then cases. */
export default function OpenList({ records, ...way }: ListProps) {
  const words = useWords();
  if (records === 'failed') {
    return (
      <p className="lists" role="alert">
        {words.ui('home.unlistable')}
      </p>
    );
  }
  if (records === null) return null;
  if (records.rows.length === 0) {
    return (
      <div className="lists">
        <p data-first-run>{words.ui('home.firstRun')}</p>
      </div>
    );
  }
  const open = records.rows.filter((row) => row.open === 1);
  const cases = open.filter(isCaseRow);
  const talks = open.filter((row) => !isCaseRow(row));
  const live = talks.filter(({ endedAt }) => endedAt === null);
  const left = talks.filter(({ endedAt }) => endedAt !== null);
  const group = { ...way, records };
  return (
    <div className="lists">
      {live.length === 0 && (
        <>
          <h2>{words.ui('home.open')}</h2>
          <p>{words.ui('home.openNone')}</p>
        </>
      )}
      <Group {...group} title={words.ui('home.open')} rows={live} />
      <Group {...group} title={words.ui('home.aftermath')} rows={left.slice(0, SHOWN)} />
      {left.length > SHOWN && <p>{words.ui('home.more')}</p>}
      <Group {...group} title={words.ui('home.cases')} rows={cases.slice(0, SHOWN)} />
      {cases.length > SHOWN && <p>{words.ui('home.more')}</p>}
    </div>
  );
}
