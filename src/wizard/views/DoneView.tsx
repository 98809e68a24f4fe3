import { Choices, RareChoices } from '../Choices';
import { MatterPanel } from '../MatterPanel';
import { Basis, Prompts, StepHead } from '../StepParts';
import { TaskList } from '../TaskList';
import type { ViewProps } from './view';

/** Nobody is waiting any more: what is left to do, or the sealed record. */
export function DoneView({ session, state, meta, offers }: ViewProps) {
  return (
    <>
      <StepHead state={state} meta={meta} />
      {!state.snapshot.hasTag('sealed') && <TaskList session={session} state={state} />}
      <MatterPanel session={session} />
      <Prompts state={state} meta={meta} />
      <Basis state={state} meta={meta} />
      <RareChoices session={session} state={state} offers={offers} />
      <Choices session={session} state={state} offers={offers} />
    </>
  );
}
