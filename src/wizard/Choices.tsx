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

/** The choices of a step, at most five, and the rare ones behind one fold. */
export function Choices({ session, state, offers, without = [] }: Props) {
  const words = useWords();
  const left = offers.filter(({ type }) => !without.includes(type));
  const shown = left.filter(({ at }) => at === 'main' || at === 'choice');
  const more = left.filter(({ at }) => at === 'more');
  return (
    <>
      {more.length > 0 && (
        <details className="more" key={`${state.stateId}.more`}>
          <summary>{words.ui('live.more')}</summary>
          {more.map((offer) => (
            <OfferControl key={offer.type} session={session} state={state} offer={offer} />
          ))}
        </details>
      )}
      {shown.length > 0 && (
        <div className="choices step-choices">
          {shown.map((offer) => (
            <OfferControl key={offer.type} session={session} state={state} offer={offer} />
          ))}
        </div>
      )}
    </>
  );
}
