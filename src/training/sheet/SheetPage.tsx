import '../../ui/page.css';
import './sheet.css';
import './sides.css';
import type { ReactNode } from 'react';
import { CLAUSES_VERSION } from '../../../flows/clausesVersion';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';
import type { Section } from '../../session/section';
import { FirstSide } from './FirstSide';
import { usePaper } from './paperWords';
import { SecondSide } from './SecondSide';
import { ThirdSide } from './ThirdSide';

type Props = { section: Section; version: string };

function Side({
  side,
  section,
  version,
  children,
}: Props & { side: 'front' | 'back' | 'third'; children: ReactNode }) {
  const late = useLateWords('sheet');
  return (
    <article className="sheet" data-side={side}>
      <header>
        <strong>{late.say('heading')}</strong>
        <small>{late.say('when')}</small>
        <span>{section.name}</span>
        <span className="grow" />
        <small>
          {late.say('versions', { guidance: CLAUSES_VERSION, app: version })}{' '}
          {late.say(`side.${side}`)}
        </small>
      </header>
      {children}
    </article>
  );
}

/**
 * The section's own flow sheet for the day the tablet is flat: two A4 pages, black on white, and a third
 * for posts.
 */
export default function SheetPage({ section, version }: Props) {
  const words = useWords();
  const late = useLateWords('sheet');
  const paper = usePaper(section);
  return (
    <main className="page sheet-page" data-state="sheet">
      <header className="bar-top">
        <h1>{late.say('title')}</h1>
        <span className="grow" />
        <button type="button" className="main" data-print onClick={() => window.print()}>
          <strong>{late.say('print')}</strong>
        </button>
        <a className="pill" href="#/settings">
          {late.say('settings')}
        </a>
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <p className="sheet-hint">
        {late.say('hint')} {late.say('unset')}
      </p>
      <Side side="front" section={section} version={version}>
        <FirstSide section={section} paper={paper} />
      </Side>
      <Side side="back" section={section} version={version}>
        <SecondSide section={section} paper={paper} />
      </Side>
      <Side side="third" section={section} version={version}>
        <ThirdSide section={section} paper={paper} />
      </Side>
    </main>
  );
}
