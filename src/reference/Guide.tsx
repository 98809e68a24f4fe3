import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useGuide } from '../i18n/guide';
import { useWords } from '../i18n/words';
import { encounterAddress, type GuideTarget, guideAddress } from '../session/address';
import { entriesOf } from './entries';
import { type Answer, Found } from './Found';
import { GuideHere, type Here } from './here';
import { indexOf, type SearchIndex, search } from './searchIndex';
import { Target } from './Target';
import './guide.css';
import './pages.css';

type Props = Here & { target: GuideTarget | 'all' };

/** The search stays with its entry in the browser's history, so that going back brings it back. */
const keep = (query: string) => window.history.replaceState({ query }, '');
const kept = (): string => {
  const state: unknown = window.history.state;
  const query = typeof state === 'object' && state !== null && 'query' in state ? state.query : '';
  return typeof query === 'string' ? query : '';
};

/** The index, made once the page is painted, or by the first key if that comes before. */
function useIndex(): () => SearchIndex {
  const words = useWords();
  const guide = useGuide();
  const index = useMemo(() => {
    let made: SearchIndex | null = null;
    return () => {
      made ??= indexOf(entriesOf(guide, words));
      return made;
    };
  }, [guide, words]);
  useEffect(() => {
    // Asked once, so that no key is the first to run it.
    const later = setTimeout(() => search(index(), guide.say('title')));
    return () => clearTimeout(later);
  }, [index, guide]);
  return index;
}

type ReadingProps = Pick<Props, 'target' | 'encounterId'> & { index: () => SearchIndex };

const Label = memo(function Label() {
  const guide = useGuide();
  return (
    <>
      {guide.say('search')} <small>{guide.say('searchHint')}</small>
    </>
  );
});

const NO_ENTRIES: Answer['entries'] = [];

/** The field and what it finds; a key draws this alone, and the page behind the results stays as it was. */
function Searching({ target, index }: Pick<ReadingProps, 'target' | 'index'>) {
  const [query, setQuery] = useState(kept);
  const answer = useMemo((): Answer => {
    const asked = query.trim() !== '';
    return asked ? { query, entries: search(index(), query) } : { query: '', entries: NO_ENTRIES };
  }, [query, index]);
  const page = useMemo(() => <Target target={target} />, [target]);
  return (
    <div className="guide-page" onClickCapture={() => keep(query)}>
      <search className="find">
        <label>
          <Label />
          <input
            type="search"
            name="guide"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
      </search>
      <div className="guide-page" data-behind={answer.query !== ''}>
        {page}
      </div>
      <Found answer={answer} />
    </div>
  );
}

/** One page of it, made anew for every address: its heading has the focus. */
function Reading({ target, encounterId, index }: ReadingProps) {
  const guide = useGuide();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="guide">
      <div className="guide-top">
        <h1 ref={heading} tabIndex={-1}>
          {guide.say('title')}
        </h1>
        <span className="grow" />
        {target !== 'all' && (
          <a className="pill" href={guideAddress(encounterId, null)}>
            {guide.say('contents')}
          </a>
        )}
        {encounterId !== null && (
          <a className="pill" href={encounterAddress(encounterId)} data-back>
            {guide.say('backToStep')}
          </a>
        )}
      </div>
      <Searching target={target} index={index} />
    </div>
  );
}

/** The guidance in plain words: by chapter, by overview, by step, and searched as one types. */
export default function Guide({ target, encounterId, step, section }: Props) {
  const index = useIndex();
  const place = target === 'all' ? 'all' : `${target.kind}/${target.id}`;
  const here = useMemo(() => ({ encounterId, step, section }), [encounterId, step, section]);
  return (
    <GuideHere.Provider value={here}>
      <Reading key={place} target={target} encounterId={encounterId} index={index} />
    </GuideHere.Provider>
  );
}
