import { later } from '../../record/later';
import { Choices, RareChoices } from '../Choices';
import { Basis, Prompts, StepHead } from '../StepParts';
import type { ViewProps } from './view';

const Afterwards = later(async () => (await import('../Afterwards')).afterwards);

/** Nobody is waiting any more: what is left to do, or the sealed record. */
export function DoneView({ session, state, meta, offers }: ViewProps) {
  return (
    <>
      <StepHead state={state} meta={meta} />
      <Afterwards session={session} state={state} />
      <Prompts state={state} meta={meta} />
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
