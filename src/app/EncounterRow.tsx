import './taken.css';
import { isolated } from '../i18n/isolated';
import { useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { spanOf } from '../record/describe';
import { RehearsalMark } from '../record/rehearsal';
import { dateOf, dayIn, dayOf, whenOf } from '../record/when';
import type { IndexRow, Matter } from '../session/log';
import type { MatterTotals } from '../session/matter';
import type { Desk } from './desk';
import { isCaseRow, isLive } from './records';
import { stageOf } from './stageOf';

type Props = {
  row: IndexRow;
  matter: Matter | undefined;
  /** What the matter has taken so far; null until it is known, left out where nobody asks. */
  totals?: MatterTotals | null;
  desk: Desk;
  onOpen: (id: string) => void;
  /** Begins again on the same matter; nothing is recorded by choosing it. */
  onRepeat: (matter: string) => void;
};

/** What is left: of the time while somebody is there, of the tasks afterwards. */
function Left({ row, now }: { row: IndexRow; now: number }) {
  const texts = useLateWords('panels');
  if (row.open === 0) return null;
  if (row.endedAt !== null) {
    return (
      <span data-open-tasks={row.openTasks}>
        {row.openTasks > 0
          ? texts.say('list.tasks', { count: row.openTasks })
          : texts.say('list.tasksNone')}
      </span>
    );
  }
  if (row.dueAt === null) return null;
  const left = row.dueAt - now;
  return (
    <span>
      {texts.say(left > 0 ? 'list.remaining' : 'list.overdue', { time: spanOf(Math.abs(left)) })}
    </span>
  );
}

/** Of a case: what it still asks for, and when posts are to be looked for next. */
function CaseLeft({ row, now, tz }: { row: IndexRow; now: number; tz: number }) {
  const texts = useLateWords('panels');
  if (row.open === 0) return null;
  const days = row.dueAt === null ? 1 : dayOf(row.dueAt, tz) - dayOf(now, tz);
  const search = days === 0 ? 'searchToday' : days < 0 ? 'searchLate' : 'searchNext';
  return (
    <>
      {row.dueAt !== null && (
        <span data-search={search}>
          {texts.say(`list.${search}`, { ...dateOf(row.dueAt, tz) })}
        </span>
      )}
      <span data-open-tasks={row.openTasks}>
        {row.openTasks > 0
          ? texts.say('list.tasks', { count: row.openTasks })
          : texts.say('list.tasksNone')}
      </span>
    </>
  );
}

/** One record in a list: when, which matter, how far, and the tap that opens it. */
export function EncounterRow({ row, matter, totals, desk, onOpen, onRepeat }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const now = desk.clock.wall();
  const tz = desk.clock.tz();
  const live = isLive(row);
  const number = matter?.number ?? 0;
  return (
    <li>
      <time>
        {row.locked ? dayIn(row.startedAt, tz, now, words) : whenOf(row.startedAt, tz, now, words)}
      </time>
      <RehearsalMark of={row.mode === 'rehearsal'} />
      {matter !== undefined && (
        <strong>
          {matter.label === ''
            ? words.ui('matter.number', { number })
            : texts.say('matter.named', { number, label: isolated(matter.label) })}
        </strong>
      )}
      {matter !== undefined && totals !== undefined && !isCaseRow(row) && (
        <small className="taken" data-totals={totals?.encounters}>
          {totals !== null &&
            texts.say('list.totals', {
              count: totals.encounters,
              minutes: Math.floor(totals.ms / 60_000),
            })}
        </small>
      )}
      <small>{texts.say('list.case', { number: row.caseNumber })}</small>
      <span>{words.maybe(`channels.${row.channel}`) ?? row.channel}</span>
      <span className="grow">
        {stageOf(row, words)}
        {live && dayOf(row.startedAt, tz) < dayOf(now, tz) && (
          <em data-overnight> {texts.say('list.overnight')}</em>
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
          {texts.say('list.repeat')}
        </button>
      )}
      <button
        type="button"
        className="choice"
        data-resume={row.encounterId}
        onClick={() => onOpen(row.encounterId)}
      >
        {texts.say(row.open === 1 ? 'list.resume' : 'list.view')}
      </button>
    </li>
  );
}
