import { useWords } from '../i18n/words';
import { spanOf } from '../record/describe';
import { dateOf, dayIn, dayOf, whenOf } from '../record/when';
import type { IndexRow, Matter } from '../session/log';
import type { Desk } from './desk';
import { isCaseRow } from './records';
import { stageOf } from './stageOf';

type Props = {
  row: IndexRow;
  matter: Matter | undefined;
  desk: Desk;
  onOpen: (id: string) => void;
  /** Begins again on the same matter; nothing is recorded by choosing it. */
  onRepeat: (matter: string) => void;
};

/** What is left: of the time while somebody is there, of the tasks afterwards. */
function Left({ row, now }: { row: IndexRow; now: number }) {
  const words = useWords();
  if (row.open === 0) return null;
  if (row.endedAt !== null) {
    return (
      <span data-open-tasks={row.openTasks}>
        {row.openTasks > 0
          ? words.ui('home.tasks', { count: row.openTasks })
          : words.ui('home.tasksNone')}
      </span>
    );
  }
  if (row.dueAt === null) return null;
  const left = row.dueAt - now;
  return (
    <span>
      {words.ui(left > 0 ? 'home.remaining' : 'home.overdue', { time: spanOf(Math.abs(left)) })}
    </span>
  );
}

/** Of a case: what it still asks for, and when posts are to be looked for next. */
function CaseLeft({ row, now, tz }: { row: IndexRow; now: number; tz: number }) {
  const words = useWords();
  if (row.open === 0) return null;
  const days = row.dueAt === null ? 1 : dayOf(row.dueAt, tz) - dayOf(now, tz);
  const search = days === 0 ? 'searchToday' : days < 0 ? 'searchLate' : 'searchNext';
  return (
    <>
      {row.dueAt !== null && (
        <span data-search={search}>{words.ui(`home.${search}`, { ...dateOf(row.dueAt, tz) })}</span>
      )}
      <span data-open-tasks={row.openTasks}>
        {row.openTasks > 0
          ? words.ui('home.tasks', { count: row.openTasks })
          : words.ui('home.tasksNone')}
      </span>
    </>
  );
}

/** One record in a list: when, which matter, how far, and the tap that opens it. */
export function EncounterRow({ row, matter, desk, onOpen, onRepeat }: Props) {
  const words = useWords();
  const now = desk.clock.wall();
  const tz = desk.clock.tz();
  const live = row.open === 1 && row.endedAt === null && !isCaseRow(row);
  const number = matter?.number ?? 0;
  return (
    <li>
      <time>
        {row.locked ? dayIn(row.startedAt, tz, now, words) : whenOf(row.startedAt, tz, now, words)}
      </time>
      {matter !== undefined && (
        <strong>
          {matter.label === ''
            ? words.ui('matter.number', { number })
            : words.ui('matter.named', { number, label: matter.label })}
        </strong>
      )}
      <small>{words.ui('home.case', { number: row.caseNumber })}</small>
      <span>{words.maybe(`channels.${row.channel}`) ?? row.channel}</span>
      <span className="grow">
        {stageOf(row, words)}
        {live && dayOf(row.startedAt, tz) < dayOf(now, tz) && (
          <em data-overnight> {words.ui('home.overnight')}</em>
        )}
      </span>
      {row.locked ? (
        <span data-locked>{words.ui('lock.mark')}</span>
      ) : isCaseRow(row) ? (
        <CaseLeft row={row} now={now} tz={tz} />
      ) : (
        <Left row={row} now={now} />
      )}
      {!live && !isCaseRow(row) && matter !== undefined && (
        <button
          type="button"
          className="plain"
          data-repeat={matter.id}
          onClick={() => onRepeat(matter.id)}
        >
          {words.ui('home.repeat')}
        </button>
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
