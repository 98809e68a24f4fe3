import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TEXT_LIMIT, written } from '../../flows/shapes';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { describe, timeOf } from './describe';
import { titleOf } from './titleOf';
import { useSession } from './useSession';

type Props = { session: Session<FlowKind>; seq: number; onDone: () => void };

/** Strikes one entry out, after showing what the screen will be without it. */
function Withdrawal({ session, seq, onDone }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const box = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const { snapshot, flagged } = session.previewWithout(seq);
  const stateId = session.flow.stateIdOf(snapshot);
  const line = useSession(session, ({ trail }) => trail.find(({ entry }) => entry.seq === seq));
  useEffect(() => box.current?.focus(), []);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = written(String(new FormData(event.currentTarget).get('reason') ?? ''));
    const reported = session.report([{ type: 'entry.withdrawn', data: { seq, reason } }]);
    if (reported.ok) onDone();
    else setMissing(true);
  };

  return (
    <form className="withdrawal" ref={box} tabIndex={-1} onSubmit={submit} autoComplete="off">
      <h3>{texts.say('withdrawal.title')}</h3>
      {line !== undefined && (
        <p>
          <strong>
            {timeOf(line.entry.at.wall, line.entry.at.tz)} {describe(line, words).what}
          </strong>
        </p>
      )}
      <p>{texts.say('withdrawal.keeps')}</p>
      <p>
        {texts.say('withdrawal.becomes', {
          state: [
            words.maybe(`stages.${stateId.split('.')[0]}`),
            titleOf(stateId, snapshot.context, words.maybe),
          ]
            .filter((part) => part !== null)
            .join(' – '),
        })}
      </p>
      {flagged > 0 && <p>{texts.say('withdrawal.flagged', { count: flagged })}</p>}
      <label>
        {words.ui('live.reason')}
        <input
          name="reason"
          type="text"
          autoComplete="off"
          maxLength={TEXT_LIMIT}
          defaultValue={words.flow('facts.entry.withdrawn.reason')}
        />
      </label>
      {missing && <p role="alert">{words.ui('live.reasonMissing')}</p>}
      <div className="row">
        <button type="submit" data-event="entry.withdrawn">
          {words.flow('facts.entry.withdrawn.do')}
        </button>
        <button type="button" className="plain" onClick={onDone}>
          {words.ui('withdraw.cancel')}
        </button>
      </div>
    </form>
  );
}

/** The form with its words, which come with it. */
export const withdrawal = { default: Withdrawal, ready: () => loadLateWords('panels') };
