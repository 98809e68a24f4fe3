import '../ui/page.css';
import type { ReactNode } from 'react';
import { emergencyChannel } from '../../flows/encounter/waysIn';
import { useWords } from '../i18n/words';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import { begin, useLastChannel } from './begin';
import type { Desk } from './desk';
import { EmergencyBar } from './EmergencyBar';

/** What such a page is given; the session is the blank one of the first screen. */
export type Beside = { desk: Desk; session: Session; section: Section };

type Props = Beside & {
  /** The name the page bears in every language. */
  name: string;
  children: ReactNode;
};

/** A page to read beside an encounter that has not begun; the emergency stays one tap away. */
export function BesidePage({ name, desk, session, section, children }: Props) {
  const words = useWords();
  const channel = emergencyChannel(useLastChannel(desk));
  const place = { channel, visit: 'first', onPremises: false } as const;
  return (
    <main className="page beside" data-state={name}>
      <header className="bar-top">
        <strong className="brand">{words.ui('appName')}</strong>
        <span>{section.name}</span>
        <span className="grow" />
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      {children}
      <EmergencyBar
        onEmergency={() => begin(desk, session, section, place, [{ type: 'emergency.declared' }])}
      />
    </main>
  );
}
