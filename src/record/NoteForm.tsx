import { type FormEvent, useState } from 'react';
import { written } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Refusal } from '../session/judgeBatch';
import type { Session } from '../session/session';
import { DraftField } from './DraftField';
import { later } from './later';
import type { Draft } from './useDraft';
import { type Happened, timeIn } from './useHappened';

type Props = { session: Session<FlowKind>; draft: Draft; happened: Happened };

function NoFieldYet() {
  return (
    <details className="happened" inert>
      <summary>{useWords().ui('live.happened')}</summary>
    </details>
  );
}

const HappenedField = later(
  async () => (await import('./HappenedField')).happenedField,
  () => <NoFieldYet />,
);

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
    const time = timeIn(happened);
    if (time === null) return;
    const reported = session.report([{ type: 'note.written', data: { text }, ...time }]);
    setRefusal(reported.ok ? null : reported.refusal);
    if (!reported.ok) return;
    draft.clear();
    happened.current?.clear();
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
      <HappenedField session={session} happened={happened} />
      {missing && written(draft.text) === '' && <p role="alert">{words.ui('live.noteMissing')}</p>}
      {refusal !== null && <p role="alert">{words.ui(`refused.${refusal.kind}`)}</p>}
    </form>
  );
}
