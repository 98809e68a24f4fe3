import './early.css';
import { useEffect, useRef } from 'react';
import type { Actor } from '../../flows/actors';
import { CONCERNS } from '../../flows/encounter/context';
import { openTasks, requiredTasks, type Task, taskRule } from '../../flows/encounter/tasks';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { lastJudge } from '../record/lastJudge';
import { settledAt } from '../record/settled';
import { useRecord } from '../record/useSession';
import { whenOf } from '../record/when';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import type { Session } from '../session/session';
import { OpenCase } from './CaseParts';
import { FactForm, formOf } from './FactForm';
import type { FactForm as Form } from './factForms';
import './tasks.css';

type Props = { session: Session; state: SessionState };

const waiver = (task: Task): Form => ({
  fields: ['reason'],
  values: [task],
  data: (fields) => ({ task, reason: fields.text('reason') }),
});

/** What was pressed is gone once its task is settled: the focus stays on the row. */
function useRowInFocus(open: boolean) {
  const row = useRef<HTMLLIElement>(null);
  const before = useRef(open);
  useEffect(() => {
    const lost = before.current && !open && document.activeElement === document.body;
    before.current = open;
    if (lost) row.current?.focus({ preventScroll: true });
  }, [open]);
  return row;
}

/** Where a task stands; once it is settled, since when. */
function Status({ session, state, task, tickable }: Props & { task: Task; tickable: boolean }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const { context } = state.snapshot;
  if (openTasks(context).includes(task))
    return (
      <span className="status">{texts.say(`tasks.status.${tickable ? 'open' : 'blocked'}`)}</span>
    );
  const at = settledAt(state.trail).get(task);
  return (
    <span className="status">
      {texts.say(`tasks.status.${context.tasks[task] === 'waived' ? 'waived' : 'done'}`)}
      {at !== undefined && (
        <>
          {' '}
          <time>{whenOf(at.wall, at.tz, session.clock.wall(), words)}</time>
        </>
      )}
    </span>
  );
}

const done = (task: Task, by?: Actor): NewFact => ({
  type: 'task.done',
  data: { task },
  ...(by && { by }),
});

function TaskRow({ session, state, task }: Props & { task: Task }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const { context } = state.snapshot;
  const open = openTasks(context).includes(task);
  const row = useRowInFocus(open);
  const by = lastJudge(state.trail);
  const { clause, also = [], settledBy, opens } = taskRule(task);
  const form = settledBy && formOf(settledBy);
  const tickable = session.can([done(task)]);
  return (
    <li
      ref={row}
      tabIndex={-1}
      data-task={task}
      data-status={open ? 'open' : 'settled'}
      data-rests={[clause, ...also].join(' ')}
    >
      <div>
        <strong>{words.flow(`tasks.${task}.name`)}</strong>
        <small>
          {texts.say(`tasks.hint.${task}`)} · {words.clause(clause)}
        </small>
      </div>
      <Status session={session} state={state} task={task} tickable={tickable} />
      {open && tickable && settledBy !== undefined && form !== undefined && (
        <details>
          <summary>{words.maybe(`facts.${settledBy}.do`)}</summary>
          <FactForm
            session={session}
            state={state}
            type={settledBy}
            form={form}
            who="head"
            after={[done(task, by)]}
            tone="choice"
          />
        </details>
      )}
      {open && tickable && opens !== undefined && <OpenCase session={session} state={state} />}
      {open && tickable && form === undefined && (
        <button
          type="button"
          className="choice"
          data-event="task.done"
          data-value={task}
          onClick={() => session.report([done(task, by)])}
        >
          {words.flow('facts.task.done.do')}
        </button>
      )}
      {open && session.can([{ type: 'task.waived', data: { task, reason: '-' } }]) && (
        <details>
          <summary>{words.flow('facts.task.waived.do')}</summary>
          <FactForm
            session={session}
            state={state}
            type="task.waived"
            form={waiver(task)}
            who="head"
            tone="choice"
          />
        </details>
      )}
    </li>
  );
}

/** The tasks this record calls for and no others; while somebody is there, those that can be done now. */
function Tasks({ session, state }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const { context } = state.snapshot;
  const open = openTasks(context);
  const live = state.snapshot.hasTag('live');
  const shown = requiredTasks(context).filter(
    (task) => !live || !open.includes(task) || session.can([done(task)]),
  );
  const raise = CONCERNS.filter(
    (concern) =>
      !context.concerns[concern] &&
      session.can([{ type: 'concern.raised', data: { concern }, by: lastJudge(state.trail) }]),
  );
  return (
    <>
      <ul className="tasks">
        {shown.map((task) => (
          <TaskRow key={task} session={session} state={state} task={task} />
        ))}
      </ul>
      {raise.length > 0 && (
        <fieldset className="variants">
          <legend>{texts.say('tasks.concern')}</legend>
          {raise.map((concern) => (
            <button
              key={concern}
              type="button"
              className="plain"
              data-event="concern.raised"
              data-value={concern}
              onClick={() =>
                session.report([
                  { type: 'concern.raised', data: { concern }, by: lastJudge(state.trail) },
                ])
              }
            >
              {words.flow(`concerns.${concern}`)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** On the step of the aftermath: how many are left, and each with its state. */
export function TaskList({ session, state }: Props) {
  const texts = useLateWords('panels');
  const left = openTasks(state.snapshot.context).length;
  return (
    <>
      <p className="left">
        {left === 0 ? texts.say('tasks.none') : texts.say('tasks.left', { count: left })}
      </p>
      <Tasks session={session} state={state} />
    </>
  );
}

/** Beside a live step. */
function EarlyTaskList({ session }: { session: Session }) {
  return <Tasks session={session} state={useRecord(session)} />;
}

export const earlyTaskList = { default: EarlyTaskList, ready: () => loadLateWords('panels') };
