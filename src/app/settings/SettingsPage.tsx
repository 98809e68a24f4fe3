import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import type { Theme } from '../theme';
import { CopySettings } from './CopySettings';
import { FigureFields } from './FigureFields';
import { Guidance } from './Guidance';
import { OfficeFields } from './OfficeFields';
import { PeopleFields } from './PeopleFields';
import { PhraseFields } from './PhraseFields';
import { sectionOf } from './sectionForm';
import { ThemeFields } from './ThemeFields';

type Props = {
  section: Section;
  /** Resolves when it is stored. */
  onSave: (section: Section) => Promise<void>;
  theme: Theme;
  onTheme: (theme: Theme) => void;
};

type Saved = 'untouched' | 'saved' | 'failed';

const PLAIN = ['name', 'place', 'callback', 'supportExtension'] as const;
const TIMES = ['opensAt', 'closesAt'] as const;

/** What the section sets once: who, where, which numbers, which words, which figures. */
export default function SettingsPage({ section, onSave, theme, onTheme }: Props) {
  const words = useWords();
  const [shown, setShown] = useState(section);
  // A new key draws the native fields anew with what was taken over from a file.
  const [edition, setEdition] = useState(0);
  const [saved, setSaved] = useState<Saved>('untouched');
  const [wrong, setWrong] = useState<string[]>([]);

  const store = async (next: Section) => {
    try {
      await onSave(next);
      setShown(next);
      setSaved('saved');
    } catch {
      setSaved('failed');
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { section: next, problems } = sectionOf(new FormData(event.currentTarget), shown);
    setWrong(problems.map(({ field, kind }) => `${field}: ${words.ui(`settings.wrong.${kind}`)}`));
    if (problems.length === 0) void store(next);
  };

  return (
    <main className="page" data-state="settings">
      <header className="bar-top">
        <h1>{words.ui('settings.title')}</h1>
        <span className="grow" />
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <ThemeFields theme={theme} onTheme={onTheme} />
      <form key={edition} className="settings" onSubmit={submit} autoComplete="off" noValidate>
        <fieldset>
          <legend>{words.ui('settings.where')}</legend>
          {PLAIN.map((field) => (
            <label key={field}>
              <span>{words.ui(`settings.${field}`)}</span>
              <input
                type="text"
                name={field}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
                defaultValue={shown[field]}
              />
              <Guidance of={field} />
            </label>
          ))}
          <div className="row">
            {TIMES.map((field) => (
              <label key={field}>
                <span>{words.ui(`settings.${field}`)}</span>
                <input type="time" name={field} defaultValue={shown[field]} />
              </label>
            ))}
          </div>
          <Guidance of="opensAt" />
        </fieldset>
        <PeopleFields section={shown} />
        <OfficeFields section={shown} />
        <FigureFields section={shown} />
        <PhraseFields section={shown} />
        {wrong.length > 0 && (
          <div role="alert">
            <p>{words.ui('settings.notSaved')}</p>
            <ul>
              {wrong.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="row">
          <button type="submit" className="main" data-save-settings>
            <strong>{words.ui('settings.save')}</strong>
          </button>
          <span aria-live="polite" data-saved={saved}>
            {saved !== 'untouched' && words.ui(`settings.${saved}`)}
          </span>
        </div>
      </form>
      <CopySettings
        section={shown}
        onTake={(taken) => {
          setShown(taken);
          setEdition(edition + 1);
          void store(taken);
        }}
      />
    </main>
  );
}
