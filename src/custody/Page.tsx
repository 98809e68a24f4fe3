import '../ui/page.css';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import './custody.css';

type Props = {
  state: string;
  title: string;
  /** Nobody is to leave now. */
  stay?: boolean;
  children?: ReactNode;
};

/** The frame of a page beside the encounters: its title, and the way to the first screen. */
export function Page({ state, title, stay = false, children }: Props) {
  const words = useWords();
  return (
    <main className="page custody" data-state={state}>
      <header className="bar-top">
        <h1>{title}</h1>
        <span className="grow" />
        {!stay && (
          <a className="pill" href="#/" data-home>
            {words.ui('live.toHome')}
          </a>
        )}
      </header>
      {children}
    </main>
  );
}
