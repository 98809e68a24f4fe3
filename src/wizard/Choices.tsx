import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { OfferControl } from './OfferControl';

type Props = {
  session: Session;
  state: SessionState;
  offers: readonly Offer[];
  /** Facts that the view has placed elsewhere. */
  without?: readonly string[];
};

/** The choices of a step, at most five. */
export function Choices({ session, state, offers, without = [] }: Props) {
  const shown = offers.filter(
    ({ type, at }) => (at === 'main' || at === 'choice') && !without.includes(type),
  );
  if (shown.length === 0) return null;
  return (
    <div className="choices step-choices">
      {shown.map((offer) => (
        <OfferControl key={offer.type} session={session} state={state} offer={offer} />
      ))}
    </div>
  );
}

/** The rare ones, behind one fold. */
export function RareChoices({ session, state, offers }: Omit<Props, 'without'>) {
  const words = useWords();
  const rare = offers.filter(({ at }) => at === 'more');
  if (rare.length === 0) return null;
  return (
    <details className="more" key={`${state.stateId}.more`}>
      <summary>{words.ui('live.more')}</summary>
      {rare.map((offer) => (
        <OfferControl key={offer.type} session={session} state={state} offer={offer} />
      ))}
    </details>
  );
}
