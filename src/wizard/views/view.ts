import type { StateMeta } from '../../../flows/encounter/meta';
import type { SessionState } from '../../session/board';
import type { Offer } from '../../session/offers';
import type { Session } from '../../session/session';

/** What every view of a step is given. */
export type ViewProps = {
  session: Session;
  state: SessionState;
  meta: StateMeta;
  offers: readonly Offer[];
};
