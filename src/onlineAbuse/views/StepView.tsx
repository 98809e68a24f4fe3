import type { ComponentType } from 'react';
import type { StepKind } from '../../../flows/onlineAbuse/meta';
import type { TrackProps } from '../caseProps';
import { TrackAdvice } from '../Head';
import { OfferList } from '../Offers';
import { Recorded } from '../Recorded';
import { CheckView } from './CheckView';
import { SendView } from './SendView';
import { WatchView } from './WatchView';

/** A question, something to fill in, something to wait for, or something done. */
function PlainView(props: TrackProps) {
  return (
    <>
      <TrackAdvice {...props} />
      <OfferList {...props} />
      <Recorded {...props} />
    </>
  );
}

/** What was recorded and is not whole yet, then what else there is to do. */
function CompleteView(props: TrackProps) {
  return (
    <>
      <TrackAdvice {...props} />
      <Recorded {...props} />
      <OfferList {...props} />
    </>
  );
}

/** One view per kind of step, never per step. */
export const VIEWS: Record<Exclude<StepKind, 'home' | 'board'>, ComponentType<TrackProps>> = {
  ask: PlainView,
  form: PlainView,
  wait: PlainView,
  done: PlainView,
  send: SendView,
  check: CheckView,
  complete: CompleteView,
  watch: WatchView,
};
