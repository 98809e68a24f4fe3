import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/words';
import type { Refusal } from '../session/judgeBatch';
import type { Session } from '../session/session';
import { DraftField } from './DraftField';
import type { Draft } from './useDraft';

type Props = { session: Session; draft: Draft };

/** One field for what was said or seen; an act tapped while it is filled takes it as its words. */
export function NoteForm({ session, draft }: Props) {
  const words = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = draft.text.trim();
    if (text === '') return;
    const reported = session.report([{ type: 'note.written', data: { text } }]);
    setRefusal(reported.ok ? null : reported.refusal);
    if (reported.ok) draft.clear();
  };

  return (
    <form className="note" onSubmit={submit} autoComplete="off">
      <DraftField label={words.ui('live.text')} name="text" rows={1} draft={draft} />
      {refusal !== null && <p role="alert">{words.ui(`refused.${refusal.kind}`)}</p>}
      <div className="row">
        <small>{words.ui('live.asQuote')}</small>
        <button type="submit" data-event="note.written">
          {words.flow('facts.note.written.do')}
        </button>
      </div>
    </form>
  );
}
