import { useState } from 'react';
import {
  answersTo,
  CAUTION_IDS,
  CAUTIONS,
  type Caution,
  type CautionAnswer,
} from '../../flows/encounter/cautions';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { answeredCautions } from '../record/cautions';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import './cautions.css';

type RowProps = { session: Session; caution: Caution; given: CautionAnswer | undefined };

/** One question; once it is answered, its answer stands in its place, and what it asks for. */
function CautionRow({ session, caution, given }: RowProps) {
  const words = useWords();
  const texts = useLateWords('panels');
  const [again, setAgain] = useState(false);
  const inWords = (answer: CautionAnswer) =>
    words.maybe(`cautions.${caution}.answers.${answer.slice(caution.length + 1)}`);
  const asking = given === undefined || again;
  const advice = given === undefined ? null : texts.maybe(`caution.advice.${given}`);
  return (
    <fieldset data-caution={caution} data-rests={`own.${CAUTIONS[caution].source}`}>
      <legend>{texts.say(`caution.question.${caution}`)}</legend>
      {asking ? (
        <div className="chips">
          {answersTo(caution).map((answer) => (
            <button
              key={answer}
              type="button"
              className="chip"
              data-event="caution.answered"
              data-value={answer}
              aria-pressed={answer === given}
              onClick={() => {
                session.report([{ type: 'caution.answered', data: { answer } }]);
                setAgain(false);
              }}
            >
              {inWords(answer)}
            </button>
          ))}
        </div>
      ) : (
        <p className="answered" data-answer={given}>
          <span>✓ {inWords(given)}</span>
          <button type="button" className="plain" onClick={() => setAgain(true)}>
            {texts.say('caution.change')}
          </button>
        </p>
      )}
      {advice !== null && <p className="advice">{advice}</p>}
    </fieldset>
  );
}

/** Before cutting off: three questions, one tap each. Nothing waits for an answer; they are ours. */
function CautionRows({ session, state }: { session: Session; state: SessionState }) {
  const words = useWords();
  const texts = useLateWords('panels');
  const given = answeredCautions(state.trail);
  const left = CAUTION_IDS.filter((caution) => !given.has(caution)).length;
  if (state.readOnly !== null) return null;
  return (
    <section className="cautions" aria-labelledby="cautions-title">
      <h2 id="cautions-title">
        {texts.say('caution.title')} <small className="own">{words.ui('outside')}</small>{' '}
        <small aria-live="polite">
          {left === 0 ? texts.say('caution.all') : texts.say('caution.left', { count: left })}
        </small>
      </h2>
      {CAUTION_IDS.map((caution) => (
        <CautionRow key={caution} session={session} caution={caution} given={given.get(caution)} />
      ))}
    </section>
  );
}

export const cautionRows = { default: CautionRows, ready: () => loadLateWords('panels') };
