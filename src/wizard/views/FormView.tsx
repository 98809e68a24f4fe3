import { Choices } from '../Choices';
import { OfferControl } from '../OfferControl';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

/** Something to check or fill in, prefilled from the record; one tap confirms. */
export function FormView({ session, state, meta, offers }: ViewProps) {
  const main = offers.find(({ at }) => at === 'main');
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Prompts state={state} meta={meta} />
      {main !== undefined && (
        <OfferControl key={main.type} session={session} state={state} offer={main} />
      )}
      <Basis meta={meta} />
      <Choices
        session={session}
        state={state}
        offers={offers}
        without={main === undefined ? [] : [main.type]}
      />
    </>
  );
}
