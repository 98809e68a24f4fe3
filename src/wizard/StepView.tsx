import { type ComponentType, useEffect, useRef } from 'react';
import { metaOf } from '../../flows/encounter/fold';
import type { StepKind } from '../../flows/encounter/meta';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { AskView } from './views/AskView';
import { DoneView } from './views/DoneView';
import { FormView } from './views/FormView';
import { SayView } from './views/SayView';
import type { ViewProps } from './views/view';
import { WaitView } from './views/WaitView';

/** One view per kind of step, never per step. */
const VIEWS: Record<Exclude<StepKind, 'home'>, ComponentType<ViewProps>> = {
  say: SayView,
  ask: AskView,
  check: FormView,
  form: FormView,
  wait: WaitView,
  done: DoneView,
};

type Props = { session: Session; state: SessionState; offers: readonly Offer[] };

/**
 * The control that was tapped goes with its step. It lets go of the focus before the page changes:
 * taken away with the focus, it would have the half-changed page measured.
 */
function useLettingGo(session: Session) {
  const step = useRef<HTMLElement>(null);
  useEffect(() => {
    let before = session.now().stateId;
    const telling = session.actor.subscribe(({ context: { stateId } }) => {
      const { activeElement } = document;
      if (stateId !== before && step.current?.contains(activeElement)) {
        (activeElement as HTMLElement).blur();
      }
      before = stateId;
    });
    return () => telling.unsubscribe();
  }, [session]);
  return step;
}

/** The step on screen; made anew for every state, so that focus and scroll begin at its head. */
export function StepView({ session, state, offers }: Props) {
  const meta = metaOf(state.snapshot);
  const { stateId } = state;
  const step = useLettingGo(session);
  if (meta.kind === 'home') return null;
  const View = VIEWS[meta.kind];
  return (
    <section
      key={stateId}
      ref={step}
      className="step"
      aria-labelledby="step-title"
      data-kind={meta.kind}
    >
      <View session={session} state={state} meta={meta} offers={offers} />
    </section>
  );
}
