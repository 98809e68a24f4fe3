import { useMemo } from 'react';
import { isForCounterpart } from '../../flows/encounter/phrases';
import { useWords } from '../i18n/words';
import { dangersAt } from '../record/dangers';
import { timeOf } from '../record/describe';
import { actsAt } from '../record/observations';
import { orderTimes } from '../record/orders';
import type { SessionState } from '../session/board';
import type { TrailLine } from '../session/replay';
import type { Session } from '../session/session';
import { phraseText, Quote, type Sheet } from './Phrase';
import { Registers, useTongue } from './Registers';
import { useSection } from './section';

type Props = { session: Session; state: SessionState };

const wasSaid = ({ entry, status }: TrailLine) =>
  entry.type === 'phrase.said' && status === 'accepted';

/**
 * What was said, in the past tense, with the record as it stood then. The counterpart who did not
 * understand can be shown it, or told it again in another register.
 */
export function SaidWords({ session, state }: Props) {
  const words = useWords();
  const section = useSection();
  const [spoken, row] = useTongue();
  const { trail, stateId } = state;
  // What was said again on this step is what was said on the step before.
  const first = trail.findLast((line) => wasSaid(line) && line.stateId !== stateId);
  const seq = first?.entry.seq ?? 0;
  const id = String(first?.entry.data.id ?? '');
  const sheet = useMemo(
    (): Sheet => ({
      id,
      circumstances: {
        ...actsAt(trail, seq),
        orderedAt: orderTimes(trail.slice(0, seq)),
        section,
        dangers: dangersAt(trail, seq),
      },
    }),
    [id, seq, trail, section],
  );
  if (first === undefined) return null;
  const toThem = isForCounterpart(id);
  const tongue = toThem ? spoken : words;
  const inIt = (line: TrailLine) => wasSaid(line) && line.entry.data.lang === tongue.language;
  const told = toThem ? trail.slice(seq).findLast(inIt) : first;
  return (
    <>
      <div className={told === undefined ? 'phrase' : 'phrase said'}>
        {told !== undefined && (
          <small>
            ✓ {words.ui('live.said', { time: timeOf(told.entry.at.wall, told.entry.at.tz) })}
          </small>
        )}
        <Quote lines={phraseText(id, sheet.circumstances, tongue).split('\n')} tongue={tongue} />
        {told === undefined && state.readOnly === null && (
          <button
            type="button"
            className="again"
            data-event="phrase.said"
            data-value={tongue.language}
            onClick={() => {
              session.report([{ type: 'phrase.said', data: { id, lang: tongue.language } }]);
              // The button goes with its tap; the focus stays on the step.
              document.getElementById('step-title')?.focus({ preventScroll: true });
            }}
          >
            <strong>{words.flow('facts.phrase.said.do')}</strong>
          </button>
        )}
      </div>
      {toThem && <Registers {...row} session={session} state={state} sheets={[sheet]} />}
    </>
  );
}
