import { memo, useEffect, useRef } from 'react';
import type { FactType } from '../../flows/encounter/facts';
import { useWords } from '../i18n/words';
import { useSession } from '../record/useSession';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { FactForm, formOf } from './FactForm';

/** What is changed most often comes first. */
const TITLES: Partial<Record<FactType, 'live.deadlineExtend' | 'live.limit' | 'live.deadlineSet'>> =
  {
    'deadline.extended': 'live.deadlineExtend',
    'limit.announced': 'live.limit',
    'deadline.set': 'live.deadlineSet',
  };

type FormsProps = { session: Session; offered: string };

/** Drawn anew only when other forms are offered: a step that leaves them alone costs nothing here. */
const Forms = memo(function Forms({ session, offered }: FormsProps) {
  const words = useWords();
  const state = session.now();
  return offered.split(' ').map((pair) => {
    const [type, by] = pair.split('/') as [FactType, Offer['by']];
    const form = formOf(type);
    const title = TITLES[type];
    if (form === undefined) return null;
    return (
      <FactForm
        key={type}
        session={session}
        state={state}
        type={type}
        form={form}
        who={by}
        tone="choice"
      >
        {title !== undefined && <h3>{words.ui(title)}</h3>}
      </FactForm>
    );
  });
});

const ORDER = Object.keys(TITLES);

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
    <details className="timing" ref={fold}>
      <summary>{words.ui('clock.change')}</summary>
      <div className="popover">
        <Forms
          session={session}
          offered={offers
            .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
            .map(({ type, by }) => `${type}/${by}`)
            .join(' ')}
        />
      </div>
    </details>
  );
}
