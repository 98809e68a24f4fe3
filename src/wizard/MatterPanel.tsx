import { type FormEvent, useState } from 'react';
import { written } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import type { Session } from '../session/session';
import { type MatterOnScreen, useMatter } from './matter';
import { useMatterTime } from './useMatterTime';

function Label({ matter }: { matter: MatterOnScreen }) {
  const words = useWords();
  const [saved, setSaved] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const label = written(String(new FormData(event.currentTarget).get('label') ?? ''));
    void matter.rename(label).then(() => setSaved(true));
  };
  return (
    <form className="row" onSubmit={submit} autoComplete="off">
      <label>
        {words.ui('matter.label')}
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
        {words.ui('matter.save')}
      </button>
      <span aria-live="polite">{saved && words.ui('matter.saved')}</span>
    </form>
  );
}

/** Once nobody is there: what the matter has taken so far, and what the office calls it. */
export function MatterPanel({ session }: { session: Session }) {
  const words = useWords();
  const matter = useMatter();
  const time = useMatterTime(session, matter, session.clock.wall());
  if (matter === null) return null;
  return (
    <section className="matter" aria-labelledby="matter-title">
      <h2 id="matter-title">{words.ui('matter.title')}</h2>
      <p data-matter={matter.number}>
        {words.ui('matter.again', { number: matter.number, ...time })}
        <small> {words.ui('matter.meaning')}</small>
      </p>
      <Label key={matter.number} matter={matter} />
    </section>
  );
}
