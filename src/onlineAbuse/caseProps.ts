import type { Track } from '../../flows/onlineAbuse/context';
import type { StateMeta } from '../../flows/onlineAbuse/meta';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { CaseKind } from '../session/onlineAbuseFlow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';

/** What everything on the screen of a case is given. */
export type CaseProps = {
  session: Session<CaseKind>;
  state: SessionState<CaseKind>;
  section: Section;
  /** Short number for people; null until the device has counted it. */
  number: number | null;
};

/** What every view of a track's step is given. */
export type TrackProps = CaseProps & {
  track: Track;
  /** Where the track stands, `notice.send` and the like. */
  trackId: string;
  meta: StateMeta;
  offers: readonly Offer<CaseKind>[];
};
