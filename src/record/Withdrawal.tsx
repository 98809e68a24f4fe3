import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TEXT_LIMIT, written } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';

type Props = { session: Session<FlowKind>; seq: number; onDone: () => void };

/** Strikes one entry out, after showing what the screen will be without it. */
export default function Withdrawal({ session, seq, onDone }: Props) {
  const words = useWords();
  const box = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const { stateId, flagged } = session.previewWithout(seq);
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
      <h3>{words.ui('withdraw.title')}</h3>
      <p>{words.ui('withdraw.keeps')}</p>
      <p>
        {words.ui('withdraw.becomes', {
          state:
            words.maybe(`stages.${stateId.split('.')[0]}`) ??
            words.maybe(`${stateId}.title`) ??
            stateId,
        })}
      </p>
      {flagged > 0 && <p>{words.ui('withdraw.flagged', { count: flagged })}</p>}
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
