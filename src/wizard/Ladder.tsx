import { later } from '../record/later';
import type { SessionState } from '../session/board';

const Rungs = later(
  async () => (await import('./LadderRungs')).ladderRungs,
  () => <ol className="ladder" />,
);

/** The orders, from the moment the facility manager knows: before that there are none. */
export function Ladder({ state }: { state: SessionState }) {
  return state.snapshot.context.facilityReported && <Rungs state={state} />;
}
