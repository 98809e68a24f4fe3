import { useWords } from '../../i18n/words';
import { Cautions } from '../Cautions';
import { Choices, RareChoices } from '../Choices';
import { Ladder } from '../Ladder';
import { OfferControl } from '../OfferControl';
import { PhraseCard, usePhrase } from '../Phrase';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

/** Words to say. Tapping that they were said is the record. */
export function SayView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const { lines, said, others, choose } = usePhrase(state, meta.phrase ?? 'stopRequest');
  const main = offers.find(({ at }) => at === 'main');
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Ladder state={state} />
      <PhraseCard lines={lines}>
        {main !== undefined && (
          <OfferControl session={session} state={state} offer={main} before={[said]} />
        )}
      </PhraseCard>
      {others.length > 0 && (
        <fieldset className="variants">
          <legend>{words.ui('live.otherWords')}</legend>
          {others.map((category) => (
            <button key={category} type="button" className="plain" onClick={() => choose(category)}>
              {words.flow(`phraseCategories.${category}`)}
            </button>
          ))}
        </fieldset>
      )}
      <Prompts state={state} meta={meta} />
      {meta.cautions && <Cautions session={session} state={state} />}
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices
        session={session}
        state={state}
        offers={offers}
        without={main === undefined ? [] : [main.type]}
      />
    </>
  );
}
