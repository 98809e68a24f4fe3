import { isForCounterpart } from '../../../flows/encounter/phrases';
import { useWords } from '../../i18n/words';
import { Cautions } from '../Cautions';
import { Choices, RareChoices } from '../Choices';
import { Ladder } from '../Ladder';
import { OfferControl } from '../OfferControl';
import { PhraseCard, usePhrase } from '../Phrase';
import { Registers, useTongue } from '../Registers';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

/** Words to say. Tapping that they were said is the record. */
export function SayView({ session, state, meta, offers }: ViewProps) {
  const words = useWords();
  const phrase = meta.phrase ?? 'stopRequest';
  const [spoken, row] = useTongue();
  // Who is not the counterpart is spoken to in the language of the page.
  const toThem = isForCounterpart(phrase);
  const tongue = toThem ? spoken : words;
  const { sheet, lines, said, others, choose } = usePhrase(state, phrase, tongue);
  const main = offers.find(({ at }) => at === 'main');
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Ladder state={state} />
      <PhraseCard lines={lines} tongue={tongue}>
        {main !== undefined && (
          <OfferControl session={session} state={state} offer={main} before={[said]} />
        )}
      </PhraseCard>
      {toThem && (
        <Registers
          {...row}
          session={session}
          state={state}
          sheets={[sheet]}
          others={others}
          onOther={choose}
        />
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
