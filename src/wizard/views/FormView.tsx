import { Choices, RareChoices } from '../Choices';
import { Earlier } from '../Earlier';
import { OfferControl } from '../OfferControl';
import { PoliceBrief } from '../PoliceBrief';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

/** Something to check or fill in, prefilled from the record; one tap confirms. */
export function FormView({ session, state, meta, offers }: ViewProps) {
  const main = offers.find(({ at }) => at === 'main');
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Earlier session={session} state={state} offers={offers} />
      <Prompts state={state} meta={meta} />
      {main !== undefined && (
        <OfferControl key={main.type} session={session} state={state} offer={main} />
      )}
      <PoliceBrief state={state} meta={meta} />
      <Choices
        session={session}
        state={state}
        offers={offers}
        without={main === undefined ? [] : [main.type]}
      />
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
    </>
  );
}
