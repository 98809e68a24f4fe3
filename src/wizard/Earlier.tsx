import { later } from '../record/later';
import type { SessionState } from '../session/board';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { useMatter } from './matter';

const EarlierList = later(async () => (await import('./EarlierList')).earlierList);

type Props = { session: Session; state: SessionState; offers: readonly Offer[] };

/** What was judged earlier in the same matter, where an earlier harassment can be carried over. */
export function Earlier({ session, state, offers }: Props) {
  const matter = useMatter();
  const offer = offers.find(({ at }) => at === 'matter');
  const found = matter?.earlier ?? [];
  const upheld = found.some(({ verdict }) => verdict === 'harassment');
  if (offer === undefined || !upheld) return null;
  return <EarlierList session={session} state={state} offer={offer} found={found} />;
}
