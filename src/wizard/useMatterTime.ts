import { useSession } from '../record/useSession';
import { endedAtOf } from '../session/encounterFlow';
import { totalsOf } from '../session/matter';
import type { Session } from '../session/session';
import type { MatterOnScreen } from './matter';

/** Which encounter of the matter this is, and the whole minutes so far, this one's included. */
export function useMatterTime(session: Session, matter: MatterOnScreen | null, now: number) {
  const startedAt = useSession(session, ({ trail }) => trail[0]?.entry.at.wall ?? now);
  const endedAt = useSession(session, endedAtOf);
  const own = totalsOf([{ startedAt, endedAt, updatedAt: now }]);
  return {
    count: (matter?.others.encounters ?? 0) + 1,
    minutes: Math.floor(((matter?.others.ms ?? 0) + own.ms) / 60_000),
  };
}
