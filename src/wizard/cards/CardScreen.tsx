import { useRef, useState } from 'react';
import { cardWords } from '../../i18n/cardWords';
import { loadTongue } from '../../i18n/loadTongue';
import { Phrases } from '../../i18n/Phrases';
import { REGISTERS, type Register } from '../../i18n/registers';
import { useWords } from '../../i18n/words';
import { isRehearsal, RehearsalMark } from '../../record/rehearsal';
import { useSession } from '../../record/useSession';
import { useOverlay } from '../../ui/useOverlay';
import { phraseText } from '../Phrase';
import './card.css';
import { sentencesOf, sizeOf } from './sentences';
import type { CardProps, Shown } from './showing';

/** What the counterpart reads; it can be turned towards whoever stands across the counter. */
function Read({ sheets, at, tongue }: Shown) {
  const Line = tongue.Line ?? Phrases;
  const sheet = sheets[at];
  const text = sheet === undefined ? '' : phraseText(sheet.id, sheet.circumstances, tongue);
  const lines = sentencesOf(text);
  return (
    <div className="placard-words" aria-live="polite">
      <div data-size={sizeOf(lines)}>
        {lines.map((line) => (
          <p key={line}>
            <Line text={line} />
          </p>
        ))}
      </div>
    </div>
  );
}

/**
 * The words of a step over the whole screen, for the counterpart; below them the officer's controls.
 * Every register and every sheet that comes to be shown is a fact of its own.
 */
export function CardScreen({ session, shown, onShow, onClose }: CardProps) {
  const words = useWords();
  const own = cardWords(words.language);
  const heading = useRef<HTMLHeadingElement>(null);
  const [turned, setTurned] = useState(false);
  const [failed, setFailed] = useState(false);
  useOverlay(heading, onClose);
  const { sheets, at, tongue } = shown;
  const Line = tongue.Line ?? Phrases;
  const rehearsal = useSession(session, isRehearsal);

  const show = (next: Shown) => {
    const id = next.sheets[next.at]?.id ?? '';
    const { language: lang } = next.tongue;
    if (session.report([{ type: 'card.shown', data: { id, lang } }]).ok) onShow(next);
  };
  const speak = (register: Register) => {
    setFailed(false);
    void loadTongue(register).then(
      (next) => show({ ...shown, tongue: next }),
      () => setFailed(true),
    );
  };

  return (
    <dialog open className="placard" aria-labelledby="placard-title" data-turned={turned}>
      <div className="placard-sheet" lang={tongue.language}>
        <h1 id="placard-title" ref={heading} tabIndex={-1}>
          <Line text={tongue.phrased('card.title') ?? ''} />
        </h1>
        <Read {...shown} />
      </div>
      <div className="placard-strip">
        <div className="placard-own">
          <button type="button" className="main" data-close-card onClick={onClose}>
            {own.close}
          </button>
          <button type="button" aria-pressed={turned} onClick={() => setTurned(!turned)}>
            {own.turn}
          </button>
        </div>
        <fieldset>
          <legend className="sr-only">{own.register}</legend>
          {REGISTERS.map((register) => (
            <button
              key={register}
              type="button"
              data-event="card.shown"
              data-value={register}
              aria-pressed={register === tongue.language}
              onClick={() => register !== tongue.language && speak(register)}
            >
              {own.registers[register]}
            </button>
          ))}
        </fieldset>
        {sheets.length > 1 && (
          <fieldset>
            <legend className="sr-only">{own.which}</legend>
            {sheets.map(({ id }, place) => (
              <button
                key={id}
                type="button"
                data-event="card.shown"
                data-value={id}
                aria-pressed={place === at}
                onClick={() => place !== at && show({ ...shown, at: place })}
              >
                {words.maybe(`phraseNames.${id.split('.', 1)[0]}`)}
              </button>
            ))}
          </fieldset>
        )}
        <RehearsalMark of={rehearsal} />
        {failed && <p role="alert">{own.unread}</p>}
      </div>
    </dialog>
  );
}
