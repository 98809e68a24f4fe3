import { useMemo } from 'react';
import { useWords } from '../../i18n/words';
import { timeOf } from '../../record/describe';
import { actInQuestionAt } from '../../record/observations';
import type { TrailLine } from '../../session/replay';
import { Choices } from '../Choices';
import { Ladder } from '../Ladder';
import { phraseValues } from '../Phrase';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

const isOrder = ({ entry, status }: TrailLine) =>
  entry.type === 'eviction.ordered' && status === 'accepted';

/** What was said, in the past tense; then what came of it. */
export function WaitView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const at = state.trail.findLastIndex(
    ({ entry, status }) => entry.type === 'phrase.said' && status === 'accepted',
  );
  const said = state.trail[at];
  const id = String(said?.entry.data.id ?? '');
  // The words as they were: with the record as it stood when they were said.
  const saidSeq = said?.entry.seq;
  const [act, orders] = useMemo(() => {
    const before = saidSeq === undefined ? 0 : saidSeq;
    const given = state.trail.slice(0, before).filter(isOrder).length;
    return [actInQuestionAt(state.trail, before), given] as const;
  }, [saidSeq, state.trail]);
  const values = phraseValues(act, orders, words);
  const awaited = offers.find((offer) => offer.awaited);
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Ladder state={state} />
      {said !== undefined && (
        <div className="phrase said">
          <small>
            ✓ {words.ui('live.said', { time: timeOf(said.entry.at.wall, said.entry.at.tz) })}
          </small>
          <blockquote>
            <p>{words.maybe(`phrases.${id}`, values)}</p>
          </blockquote>
        </div>
      )}
      {awaited !== undefined && (
        <p className="awaited">
          {words.ui('live.awaited', { do: words.maybe(`facts.${awaited.type}.do`) ?? '' })}
        </p>
      )}
      <Prompts state={state} meta={meta} />
      <Basis meta={meta} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
