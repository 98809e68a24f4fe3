import { loadLateWords, useLateWords } from '../i18n/lateWords';
import type { IndexRow } from '../session/log';
import type { Desk } from './desk';
import { EncounterRow } from './EncounterRow';
import { isCaseRow, type Records } from './records';
import { type Totals, useTotals } from './useTotals';

export type ListProps = {
  desk: Desk;
  records: Records | 'failed' | null;
  onOpen: (id: string) => void;
  onRepeat: (matter: string) => void;
};

/** Shown of those that nobody is waiting for; the others are found by searching. */
const SHOWN = 10;

/** None until they are read, and where they cannot be. */
export const rowsOf = (records: ListProps['records']): readonly IndexRow[] =>
  records === null || records === 'failed' ? [] : records.rows;

type GroupProps = Omit<ListProps, 'records'> & {
  title: string;
  rows: readonly IndexRow[];
  records: Records;
  totals: Totals;
};

/** Records under a heading, or nothing where there are none. */
export function Group({ title, rows, records, totals, ...row }: GroupProps) {
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
            totals={totals.get(one.matter ?? '') ?? null}
            {...row}
          />
        ))}
      </ul>
    </>
  );
}

/** What is open, resumed in one tap: encounters first, then what is left to do of them, then cases. */
function OpenList({ records, ...way }: ListProps) {
  const texts = useLateWords('panels');
  const open = rowsOf(records).filter((row) => row.open === 1);
  const cases = open.filter(isCaseRow);
  const talks = open.filter((row) => !isCaseRow(row));
  const live = talks.filter(({ endedAt }) => endedAt === null);
  const left = talks.filter(({ endedAt }) => endedAt !== null);
  const totals = useTotals(way.desk, [...live, ...left.slice(0, SHOWN)]);
  if (records === 'failed') {
    return (
      <p className="lists" role="alert">
        {texts.say('list.unlistable')}
      </p>
    );
  }
  if (records === null) return null;
  if (records.rows.length === 0) {
    return (
      <div className="lists">
        <p data-first-run>{texts.say('list.firstRun')}</p>
      </div>
    );
  }
  const group = { ...way, records, totals };
  return (
    <div className="lists">
      {live.length === 0 && (
        <>
          <h2>{texts.say('list.open')}</h2>
          <p>{texts.say('list.openNone')}</p>
        </>
      )}
      <Group {...group} title={texts.say('list.open')} rows={live} />
      <Group {...group} title={texts.say('list.aftermath')} rows={left.slice(0, SHOWN)} />
      {left.length > SHOWN && <p>{texts.say('list.more')}</p>}
      <Group {...group} title={texts.say('list.cases')} rows={cases.slice(0, SHOWN)} />
      {cases.length > SHOWN && <p>{texts.say('list.more')}</p>}
    </div>
  );
}

export const openList = { default: OpenList, ready: () => loadLateWords('panels') };
