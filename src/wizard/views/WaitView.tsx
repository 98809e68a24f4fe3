import { useWords } from '../../i18n/words';
import { Cautions } from '../Cautions';
import { Choices, RareChoices } from '../Choices';
import { Ladder } from '../Ladder';
import { PoliceBrief } from '../PoliceBrief';
import { SaidWords } from '../SaidWords';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

/** What was said, in the past tense; then what came of it. */
export function WaitView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const awaited = offers.find((offer) => offer.awaited);
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Ladder state={state} />
      <SaidWords session={session} state={state} />
      <PoliceBrief state={state} meta={meta} />
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
