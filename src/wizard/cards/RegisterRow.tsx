import { useState } from 'react';
import { isInPerson } from '../../../flows/encounter/context';
import type { PhraseCategory } from '../../../flows/encounter/phrases';
import { cardWords } from '../../i18n/cardWords';
import { REGISTERS, type Register } from '../../i18n/registers';
import type { Tongue } from '../../i18n/tongues';
import { useWords } from '../../i18n/words';
import type { SessionState } from '../../session/board';
import type { Session } from '../../session/session';
import type { Sheet } from '../Phrase';
import { Label } from './Label';
import { OtherWords } from './OtherWords';
import { openCard } from './openCard';
import { useShowCard } from './showing';
import { useSpeech } from './useSpeech';

export type RowProps = {
  session: Session;
  state: SessionState;
  /** What can be shown on this step, the first of it first. */
  sheets: readonly Sheet[];
  /** The register the words stand in; null is that of the page. */
  spoken: Tongue | null;
  onSpoken: (tongue: Tongue | null) => void;
  /** Words for other kinds of conduct, where there are any. */
  others?: readonly PhraseCategory[];
  onOther?: (category: PhraseCategory) => void;
};

/** Under the words of a step: show them, say them in another register, say something else. */
export default function RegisterRow({
  session,
  state,
  sheets,
  spoken,
  onSpoken,
  others = [],
  onOther,
}: RowProps) {
  const words = useWords();
  const own = cardWords(words.language);
  const showCard = useShowCard();
  const { failed, choose } = useSpeech(state.trail, onSpoken);
  const [unread, setUnread] = useState(false);
  const showable = isInPerson(state.snapshot.context.channel) && state.readOnly === null;

  const show = async () => {
    setUnread(false);
    const shown = await openCard({ session, sheets, spoken, page: words.language });
    if (shown !== null) showCard(shown);
  };

  return (
    <>
      <div className="registers">
        {showable && (
          <button
            type="button"
            data-event="card.shown"
            onClick={() => void show().catch(() => setUnread(true))}
          >
            <Label long={own.show} short={own.showShort} />
          </button>
        )}
        {REGISTERS.filter((register) => register !== words.language).map((register) => {
          const on = spoken?.language === register;
          return (
            <button
              key={register}
              type="button"
              data-register={register}
              aria-pressed={on}
              onClick={() => choose(on ? (words.language as Register) : register)}
            >
              <Label long={words.ui(`registers.${register}`)} short={own.registers[register]} />
            </button>
          );
        })}
        {others.length > 0 && onOther !== undefined && (
          <OtherWords others={others} choose={onOther} />
        )}
      </div>
      {(failed || unread) && <p role="alert">{own.unread}</p>}
    </>
  );
}
