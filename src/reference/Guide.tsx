import { useEffect, useMemo, useRef, useState } from 'react';
import { useGuide } from '../i18n/guide';
import { useWords } from '../i18n/words';
import { encounterAddress, type GuideTarget, guideAddress } from '../session/address';
import { entriesOf } from './entries';
import { Found } from './Found';
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
    const later = setTimeout(index);
    return () => clearTimeout(later);
  }, [index]);
  return index;
}

type ReadingProps = Pick<Props, 'target' | 'encounterId'> & { index: () => SearchIndex };

/** One page of it, made anew for every address: its heading has the focus. */
function Reading({ target, encounterId, index }: ReadingProps) {
  const guide = useGuide();
  const heading = useRef<HTMLHeadingElement>(null);
  const [query, setQuery] = useState(kept);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="guide" onClickCapture={() => keep(query)}>
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
      <search className="find">
        <label>
          {guide.say('search')} <small>{guide.say('searchHint')}</small>
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
      {query.trim() === '' ? (
        <Target target={target} />
      ) : (
        <Found query={query} entries={search(index(), query)} />
      )}
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
