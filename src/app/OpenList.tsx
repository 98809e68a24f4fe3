import { useEffect, useState } from 'react';
import { useWords } from '../i18n/words';
import { spanOf, timeOf } from '../record/describe';
import type { IndexRow } from '../session/log';
import type { Desk } from './desk';

type Lists = { open: IndexRow[]; closed: IndexRow[] };

/** Read by cursor with a limit: the first screen never reads everything. */
const OPEN_LIMIT = 20;
const CLOSED_LIMIT = 10;

function Row({ row, desk, onOpen }: { row: IndexRow; desk: Desk; onOpen: (id: string) => void }) {
  const words = useWords();
  const left = row.dueAt === null ? null : row.dueAt - desk.clock.wall();
  return (
    <li>
      <time>{timeOf(row.startedAt, desk.clock.tz())}</time>
      <span>{words.ui('home.case', { number: row.caseNumber })}</span>
      <span>{words.maybe(`channels.${row.channel}`) ?? row.channel}</span>
      <span className="grow">
        {words.maybe(`stages.${row.stage.split('.')[0]}`) ??
          words.maybe(`${row.stage}.title`) ??
          row.stage}
      </span>
      {left !== null && (
        <span>
          {words.ui(left > 0 ? 'home.remaining' : 'home.overdue', { time: spanOf(Math.abs(left)) })}
        </span>
      )}
      <button
        type="button"
        className="choice"
        data-resume={row.encounterId}
        onClick={() => onOpen(row.encounterId)}
      >
        {words.ui(row.open === 1 ? 'home.resume' : 'home.view')}
      </button>
    </li>
  );
}

/** Open encounters first, resumed in one tap; then the closed ones. */
export function OpenList({ desk, onOpen }: { desk: Desk; onOpen: (id: string) => void }) {
  const words = useWords();
  const [lists, setLists] = useState<Lists | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let live = true;
    const { log } = desk.storage;
    Promise.all([log.listOpen(OPEN_LIMIT), log.listClosed(CLOSED_LIMIT)])
      .then(([open, closed]) => live && setLists({ open, closed }))
      .catch(() => live && setFailed(true));
    return () => {
      live = false;
    };
  }, [desk]);
  if (failed) return <p role="alert">{words.ui('home.unlistable')}</p>;
  if (lists === null) return null;
  return (
    <div className="lists">
      <h2>{words.ui('home.open')}</h2>
      {lists.open.length === 0 && <p>{words.ui('home.openNone')}</p>}
      <ul>
        {lists.open.map((row) => (
          <Row key={row.encounterId} row={row} desk={desk} onOpen={onOpen} />
        ))}
      </ul>
      {lists.closed.length > 0 && (
        <>
          <h2>{words.ui('home.closed')}</h2>
          <ul>
            {lists.closed.map((row) => (
              <Row key={row.encounterId} row={row} desk={desk} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
