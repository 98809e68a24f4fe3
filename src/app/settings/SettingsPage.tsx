import '../../ui/page.css';
import { type FormEvent, useId, useState } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Clock } from '../../session/clock';
import type { Drafts, Settings } from '../../session/log';
import type { Section } from '../../session/section';
import { ProofPanel } from '../proof/ProofPanel';
import { sameFigures } from '../proof/proofRecord';
import type { Prover } from '../proof/prover';
import { useProof } from '../proof/useProof';
import { workerProver } from '../proof/workerProver';
import type { Theme } from '../theme';
import { useAskedField } from './asked';
import { CopySettings } from './CopySettings';
import { FigureFields } from './FigureFields';
import { OfficeFields } from './OfficeFields';
import { PeopleFields } from './PeopleFields';
import { PhraseFields } from './PhraseFields';
import { PlaceFields } from './PlaceFields';
import { SaveBar } from './SaveBar';
import { sectionOf } from './sectionForm';
import { ThemeFields } from './ThemeFields';
import { useProblemLine } from './useProblemLine';
import { useUnsaved } from './useUnsaved';

type Props = {
  section: Section;
  /** Resolves when it is stored. */
  onSave: (section: Section) => Promise<void>;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  settings: Settings;
  drafts: Drafts;
  clock: Pick<Clock, 'after'>;
  prover?: Prover;
};

type Saved = 'untouched' | 'saved' | 'failed' | 'othersSaved';

/** With other rows in them, the lists are drawn anew. */
const rowsOf = ({ people, contacts }: Section) => JSON.stringify([people, contacts]);

/** What the section sets once: who, where, which numbers, which words, which figures. */
export default function SettingsPage({
  section,
  onSave,
  theme,
  onTheme,
  settings,
  drafts,
  clock,
  prover = workerProver,
}: Props) {
  const words = useWords();
  const texts = useLateWords('settings');
  const late = useLateWords('proof');
  const sheet = useLateWords('sheet');
  const problemLine = useProblemLine();
  const formId = useId();
  const { form, unsaved, ...typed } = useUnsaved(drafts, clock);
  useAskedField();
  const [shown, setShown] = useState(section);
  // A new key draws the native fields anew, with what they are to show then.
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
  const store = async (next: Section, anew = false) => {
    const changed = !sameFigures(next.figures, section.figures);
    const standing = typed.standing();
    try {
      await onSave({ ...next, figures: section.figures });
    } catch {
      return setSaved('failed');
    }
    typed.saved(standing);
    setShown(next);
    if (anew || rowsOf(next) !== rowsOf(shown)) setEdition((before) => before + 1);
    setSaved(changed ? 'othersSaved' : 'saved');
    if (changed) void begin(next.figures);
    else drop('idle');
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { section: next, problems } = sectionOf(new FormData(event.currentTarget), shown);
    setWrong(problems.map(problemLine));
    setSaved('untouched');
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
      <form
        key={edition}
        ref={form}
        id={formId}
        className="settings"
        onSubmit={submit}
        onInput={() => {
          typed.onInput();
          setSaved('untouched');
        }}
        autoComplete="off"
        noValidate
      >
        <PlaceFields section={shown} />
        <PeopleFields section={shown} />
        <OfficeFields section={shown} />
        <FigureFields key={figuresEdition} section={shown} />
        <PhraseFields section={shown} />
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
          setWrong([]);
          void store(taken, true);
        }}
      />
      <SaveBar
        form={formId}
        unsaved={unsaved}
        wrong={wrong}
        saved={saved}
        told={
          (saved === 'failed' && texts.say(saved)) ||
          // Beside what is not saved nothing is called saved.
          (!unsaved && saved === 'saved' && texts.say(saved)) ||
          (!unsaved && saved === 'othersSaved' && late.say(saved))
        }
        onDrop={() => {
          setWrong([]);
          typed.drop();
        }}
      />
    </main>
  );
}
