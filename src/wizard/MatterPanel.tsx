import { type FormEvent, useState } from 'react';
import { metaOf } from '../../flows/encounter/fold';
import { written } from '../../flows/shapes';
import { useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { type MatterOnScreen, useMatter } from './matter';
import { useMatterTime } from './useMatterTime';
import { WhichMatter } from './WhichMatter';

function Label({ matter }: { matter: MatterOnScreen }) {
  const texts = useLateWords('panels');
  const [saved, setSaved] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = written(String(new FormData(event.currentTarget).get('label') ?? ''));
    void matter.rename(label).then(() => setSaved(true));
  };
  return (
    <form className="row" onSubmit={submit} autoComplete="off">
      <label>
        {texts.say('matter.label')}
        <input
          type="text"
          name="label"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          defaultValue={matter.label}
          onChange={() => setSaved(false)}
        />
      </label>
      <button type="submit" className="choice" data-save-label>
        {texts.say('matter.save')}
      </button>
      <span aria-live="polite">{saved && texts.say('matter.saved')}</span>
    </form>
  );
}

/** Once nobody is there: what the matter has taken so far, and what the office calls it. */
export function MatterPanel({ session, state }: { session: Session; state: SessionState }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const matter = useMatter();
  const time = useMatterTime(session, matter, session.clock.wall());
  if (matter === null) return null;
  return (
    <section className="matter" aria-labelledby="matter-title">
      <h2 id="matter-title">{texts.say('matter.title')}</h2>
      <p data-matter={matter.number}>
        {words.ui('matter.again', { number: matter.number, ...time })}
        <small> {texts.say('matter.meaning')}</small>
      </p>
      {metaOf(state.snapshot).matter && <WhichMatter session={session} state={state} />}
      <Label key={matter.number} matter={matter} />
    </section>
  );
}
