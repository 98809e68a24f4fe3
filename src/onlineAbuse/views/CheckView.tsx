import { sourceOf } from '../../../flows/basis';
import { CARE_MEASURES, type CareMeasure } from '../../../flows/onlineAbuse/context';
import { MEASURES } from '../../../flows/onlineAbuse/meta';
import { useCaseWords } from '../../i18n/caseWords';
import { lastJudge } from '../../record/lastJudge';
import type { TrackProps } from '../caseProps';
import { TrackAdvice } from '../Head';
import { Recorded } from '../Recorded';

const DECISIONS = ['needed', 'notNeeded'] as const;

type RowProps = Pick<TrackProps, 'session' | 'state'> & { measure: CareMeasure };

/** One measure: whether it is needed, and that it was given. */
function MeasureRow({ session, state, measure }: RowProps) {
  const words = useCaseWords();
  const care = state.snapshot.context.care[measure];
  const { clause, hint } = MEASURES[measure];
  const by = lastJudge(state.trail);
  const settled = care === 'given' || care === 'notNeeded';
  return (
    <li data-measure={measure} data-status={settled ? 'settled' : 'open'}>
      <div>
        <strong data-rests={clause}>{words.say(`measures.${measure}.name`)}</strong>
        <small data-rests={sourceOf(hint)}>
          {words.say(`measures.${measure}.hint`)}
          {hint.rests === 'own' && <small className="own">{words.ui('outside')}</small>}
        </small>
      </div>
      {care !== 'open' && (
        <span className="status">
          {care === 'given'
            ? words.say('facts.care.given.done')
            : words.say(`facts.care.decided.values.${care}`)}
        </span>
      )}
      {state.readOnly === null && care === 'needed' && (
        <button
          type="button"
          className="main"
          data-event="care.given"
          data-value={measure}
          onClick={() => session.report([{ type: 'care.given', data: { measure }, by }])}
        >
          {words.say('facts.care.given.do')}
        </button>
      )}
      {state.readOnly === null &&
        DECISIONS.filter((decision) => decision !== care).map((decision) => (
          <button
            key={decision}
            type="button"
            className="choice"
            data-event="care.decided"
            data-value={`${measure} ${decision}`}
            onClick={() =>
              session.report([{ type: 'care.decided', data: { measure, decision }, by }])
            }
          >
            {words.say(`facts.care.decided.values.${decision}`)}
          </button>
        ))}
    </li>
  );
}

/** Things to decide one by one. */
export function CheckView(props: TrackProps) {
  return (
    <>
      <TrackAdvice {...props} />
      <ul className="tasks">
        {CARE_MEASURES.map((measure) => (
          <MeasureRow key={measure} session={props.session} state={props.state} measure={measure} />
        ))}
      </ul>
      <Recorded {...props} />
    </>
  );
}
