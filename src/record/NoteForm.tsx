import { type FormEvent, useState } from 'react';
import { written } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Refusal } from '../session/judgeBatch';
import type { Session } from '../session/session';
import { DraftField } from './DraftField';
import type { Draft } from './useDraft';
import type { Happened } from './useHappened';

type Props = { session: Session<FlowKind>; draft: Draft; happened: Happened };

/** When it really happened; folded away, since most things are noted at once. */
function HappenedField({ happened: { field, input, wrong } }: { happened: Happened }) {
  const words = useWords();
  return (
    <>
      <details className="happened">
        <summary>
          {field.text === ''
            ? words.ui('live.happened')
            : words.ui('live.happenedSet', { time: field.text })}
        </summary>
        <label>
          {words.ui('live.happenedAt')}
          <input
            ref={input}
            type="time"
            name="happenedAt"
            autoComplete="off"
            value={field.text}
            onChange={(event) => field.type(event.target.value)}
          />
        </label>
      </details>
      {wrong && <p role="alert">{words.ui('live.happenedWrong')}</p>}
    </>
  );
}

/** One field for what was said or seen; an act tapped while it is filled takes it as its words. */
export function NoteForm({ session, draft, happened }: Props) {
  const words = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = written(draft.text);
    setMissing(text === '');
    if (text === '') return;
    const time = happened.read();
    if (time === null) return;
    const reported = session.report([{ type: 'note.written', data: { text }, ...time }]);
    setRefusal(reported.ok ? null : reported.refusal);
    if (!reported.ok) return;
    draft.clear();
    happened.field.clear();
  };

  return (
    <form className="note" onSubmit={submit} autoComplete="off" noValidate>
      <DraftField
        label={words.ui('live.text')}
        name="text"
        rows={1}
        draft={draft}
        placeholder={words.ui('live.text')}
      />
      <button type="submit" data-event="note.written">
        {words.flow('facts.note.written.do')}
      </button>
      <small>{words.ui('live.asQuote')}</small>
      <HappenedField happened={happened} />
      {missing && written(draft.text) === '' && <p role="alert">{words.ui('live.noteMissing')}</p>}
      {refusal !== null && <p role="alert">{words.ui(`refused.${refusal.kind}`)}</p>}
    </form>
  );
}
