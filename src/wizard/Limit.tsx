import type { Tongue } from '../i18n/tongues';
import { useWords } from '../i18n/words';
import type { SessionState } from '../session/board';
import type { NewFact } from '../session/flow';
import { foldTrail } from '../session/foldTrail';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { OfferControl } from './OfferControl';
import { phraseText, Quote, type Sheet } from './Phrase';

/** The minutes that were announced last, as the record tells; null when none were. */
export const announcedMinutes = foldTrail(
  (): number | null => null,
  (minutes, { entry, status }) =>
    entry.type === 'limit.announced' && status === 'accepted'
      ? Number(entry.data.minutes)
      : minutes,
);

type Props = {
  session: Session;
  state: SessionState;
  offer: Offer;
  sheet: Sheet;
  tongue: Tongue;
  onMinutes: (minutes: number) => void;
};

/** The time of a repeated visit, said first; the words follow the number as it is typed. */
export function Limit({ session, state, offer, sheet, tongue, onMinutes }: Props) {
  const words = useWords();
  const { id, circumstances } = sheet;
  const said: NewFact = { type: 'phrase.said', data: { id, lang: tongue.language } };
  return (
    <div
      className="phrase limit"
      onInput={({ target }) => {
        const typed = target instanceof HTMLInputElement && target.name === 'minutes';
        if (typed && target.checkValidity()) onMinutes(target.valueAsNumber);
      }}
    >
      <h2 className="sr-only">{words.ui('live.limit')}</h2>
      <Quote lines={phraseText(id, circumstances, tongue).split('\n')} tongue={tongue} />
      <OfferControl session={session} state={state} offer={offer} before={[said]} />
    </div>
  );
}
