import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import { useSession } from '../record/useSession';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';

const TimingFields = later(() => import('./TimingFields'));

type Props = { session: Session; offers: readonly Offer[] };

/** Setting, moving and announcing the time; folded away, and folded again with every new step. */
export function TimingForms({ session, offers }: Props) {
  const words = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  const stateId = useSession(session, (state) => state.stateId);
  useEffect(() => {
    if (stateId !== '' && fold.current !== null) fold.current.open = false;
  }, [stateId]);
  if (offers.length === 0) return null;
  return (
    <details
      className="timing"
      ref={fold}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || fold.current === null) return;
        fold.current.open = false;
        fold.current.querySelector('summary')?.focus();
      }}
    >
      <summary>
        <span className="shut">{words.ui('clock.change')}</span>
        <span className="open">{words.ui('clock.fold')}</span>
      </summary>
      <div className="popover">
        <TimingFields
          session={session}
          offered={offers.map(({ type, by }) => `${type}/${by}`).join(' ')}
        />
      </div>
    </details>
  );
}
