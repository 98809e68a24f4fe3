import { useEffect, useRef } from 'react';
import { CONCERNS } from '../../flows/encounter/context';
import { openTasks, requiredTasks, type Task, taskRule } from '../../flows/encounter/tasks';
import { useWords } from '../i18n/words';
import { lastJudge } from '../record/lastJudge';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { OpenCase } from './CaseParts';
import { FactForm, formOf } from './FactForm';
import type { FactForm as Form } from './factForms';

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

function TaskRow({ session, state, task }: Props & { task: Task }) {
  const words = useWords();
  const { context } = state.snapshot;
  const open = openTasks(context).includes(task);
  const waived = context.tasks[task] === 'waived';
  const row = useRowInFocus(open);
  const by = lastJudge(state.trail);
  const { clause, also = [], settledBy, opens } = taskRule(task);
  const form = settledBy && formOf(settledBy);
  const tickable = session.can([{ type: 'task.done', data: { task } }]);
  const status = !open
    ? waived
      ? 'taskWaived'
      : 'taskDone'
    : tickable
      ? 'taskOpen'
      : 'taskBlocked';
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
          {words.flow(`tasks.${task}.hint`)} · {words.clause(clause)}
        </small>
      </div>
      <span className="status">{words.ui(`live.${status}`)}</span>
      {open && tickable && settledBy !== undefined && form !== undefined && (
        <details>
          <summary>{words.maybe(`facts.${settledBy}.do`)}</summary>
          <FactForm
            session={session}
            state={state}
            type={settledBy}
            form={form}
            who="head"
            after={[{ type: 'task.done', data: { task }, by }]}
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
          onClick={() => session.report([{ type: 'task.done', data: { task }, by }])}
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

/** The tasks this record calls for and no others, each with its state. */
export function TaskList({ session, state }: Props) {
  const words = useWords();
  const { context } = state.snapshot;
  const left = openTasks(context).length;
  const raise = CONCERNS.filter(
    (concern) =>
      !context.concerns[concern] &&
      session.can([{ type: 'concern.raised', data: { concern }, by: lastJudge(state.trail) }]),
  );
  return (
    <>
      <p className="left">
        {left === 0 ? words.ui('live.tasksNone') : words.ui('live.tasksOpen', { count: left })}
      </p>
      <ul className="tasks">
        {requiredTasks(context).map((task) => (
          <TaskRow key={task} session={session} state={state} task={task} />
        ))}
      </ul>
      {raise.length > 0 && (
        <fieldset className="variants">
          <legend>{words.ui('live.concernTitle')}</legend>
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
