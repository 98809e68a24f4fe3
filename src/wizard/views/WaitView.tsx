import { useMemo } from 'react';
import { Phrases } from '../../i18n/Phrases';
import { useWords } from '../../i18n/words';
import { timeOf } from '../../record/describe';
import { actInQuestionAt } from '../../record/observations';
import { Brief } from '../Brief';
import { Cautions } from '../Cautions';
import { Choices, RareChoices } from '../Choices';
import { Ladder } from '../Ladder';
import { orderTimes, phraseText } from '../Phrase';
import { Basis, Prompts, StepHead } from '../StepParts';
import { useSection } from '../section';
import type { ViewProps } from './view';

/** What was said, in the past tense; then what came of it. */
export function WaitView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const section = useSection();
  const at = state.trail.findLastIndex(
    ({ entry, status }) => entry.type === 'phrase.said' && status === 'accepted',
  );
  const said = state.trail[at];
  const id = String(said?.entry.data.id ?? '');
  // The words as they were: with the record as it stood when they were said.
  const saidSeq = said?.entry.seq;
  const then = useMemo(
    () => ({
      act: actInQuestionAt(state.trail, saidSeq ?? 0),
      orderedAt: orderTimes(state.trail.slice(0, saidSeq ?? 0)),
    }),
    [saidSeq, state.trail],
  );
  const lines = phraseText(id, { ...then, section }, words).split('\n');
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
            {lines.map((line) => (
              <p key={line}>
                <Phrases text={line} />
              </p>
            ))}
          </blockquote>
        </div>
      )}
      {meta.brief && <Brief state={state} />}
      {awaited !== undefined && (
        <p className="awaited">
          {words.ui('live.awaited', { do: words.maybe(`facts.${awaited.type}.do`) ?? '' })}
        </p>
      )}
      <Prompts state={state} meta={meta} />
      {meta.cautions && <Cautions session={session} state={state} />}
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
