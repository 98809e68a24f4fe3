import { Suspense } from 'react';
import { useWords } from '../../i18n/words';
import { later } from '../../record/later';
import { Cautions } from '../Cautions';
import { Choices, RareChoices } from '../Choices';
import { Ladder } from '../Ladder';
import { SaidWords } from '../SaidWords';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

const Brief = later(async () => (await import('../Brief')).brief);

/** What was said, in the past tense; then what came of it. */
export function WaitView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const awaited = offers.find((offer) => offer.awaited);
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Ladder state={state} />
      <SaidWords session={session} state={state} />
      {meta.brief && (
        <Suspense fallback={null}>
          <Brief state={state} />
        </Suspense>
      )}
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
