import '../../ui/page.css';
import { type FormEvent, useState } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Settings } from '../../session/log';
import type { Section } from '../../session/section';
import { ProofPanel } from '../proof/ProofPanel';
import { sameFigures } from '../proof/proofRecord';
import type { Prover } from '../proof/prover';
import { useProof } from '../proof/useProof';
import { workerProver } from '../proof/workerProver';
import type { Theme } from '../theme';
import { CopySettings } from './CopySettings';
import { FigureFields } from './FigureFields';
import { OfficeFields } from './OfficeFields';
import { PeopleFields } from './PeopleFields';
import { PhraseFields } from './PhraseFields';
import { PlaceFields } from './PlaceFields';
import { sectionOf } from './sectionForm';
import { ThemeFields } from './ThemeFields';
import { useProblemLine } from './useProblemLine';

type Props = {
  section: Section;
  /** Resolves when it is stored. */
  onSave: (section: Section) => Promise<void>;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  settings: Settings;
  prover?: Prover;
};

type Saved = 'untouched' | 'saved' | 'failed' | 'othersSaved';

/** What the section sets once: who, where, which numbers, which words, which figures. */
export default function SettingsPage({
  section,
  onSave,
  theme,
  onTheme,
  settings,
  prover = workerProver,
}: Props) {
  const words = useWords();
  const texts = useLateWords('settings');
  const late = useLateWords('proof');
  const sheet = useLateWords('sheet');
  const problemLine = useProblemLine();
  const [shown, setShown] = useState(section);
  // A new key draws the native fields anew with what was taken over from a file.
  const [edition, setEdition] = useState(0);
  const [figuresEdition, setFiguresEdition] = useState(0);
  const [saved, setSaved] = useState<Saved>('untouched');
  const [wrong, setWrong] = useState<string[]>([]);
  const showFigures = (figures: Section['figures']) => {
    setShown({ ...section, figures });
    setFiguresEdition((before) => before + 1);
  };
  const { proving, begin, drop } = useProof({
    inForce: section.figures,
    settings,
    prover,
    onProved: async (figures) => {
      await onSave({ ...section, figures });
      setSaved('saved');
    },
    onFound: showFigures,
  });

  /** All but changed figures is in force at once; those follow when they are proved. */
  const store = async (next: Section) => {
    const changed = !sameFigures(next.figures, section.figures);
    setShown(next);
    try {
      await onSave({ ...next, figures: section.figures });
    } catch {
      return setSaved('failed');
    }
    setSaved(changed ? 'othersSaved' : 'saved');
    if (changed) void begin(next.figures);
    else drop('idle');
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { section: next, problems } = sectionOf(new FormData(event.currentTarget), shown);
    setWrong(problems.map(problemLine));
    if (problems.length === 0) void store(next);
  };

  return (
    <main className="page" data-state="settings">
      <header className="bar-top">
        <h1>{texts.say('title')}</h1>
        <span className="grow" />
        <a className="pill" href="#/sheet">
          {sheet.say('title')}
        </a>
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <ThemeFields theme={theme} onTheme={onTheme} />
      <form key={edition} className="settings" onSubmit={submit} autoComplete="off" noValidate>
        <PlaceFields section={shown} />
        <PeopleFields section={shown} />
        <OfficeFields section={shown} />
        <FigureFields key={figuresEdition} section={shown} />
        <PhraseFields section={shown} />
        {wrong.length > 0 && (
          <div role="alert">
            <p>{texts.say('notSaved')}</p>
            <ul>
              {wrong.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="row">
          <button type="submit" className="main" data-save-settings>
            <strong>{texts.say('save')}</strong>
          </button>
          <span aria-live="polite" data-saved={saved}>
            {saved === 'othersSaved' && late.say(saved)}
            {(saved === 'saved' || saved === 'failed') && texts.say(`${saved}`)}
          </span>
        </div>
      </form>
      <ProofPanel
        proving={proving}
        onCheck={begin}
        onCancel={() => {
          drop('cancelled');
          showFigures(section.figures);
        }}
        inForce={section.figures}
      />
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
