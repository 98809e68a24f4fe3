import { metaOf } from '../../flows/encounter/fold';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import type { SessionState } from '../session/board';

/** The orders given and those to come: 1/3 → 2/3 → 3/3, then the notice to the counterpart. */
export function Ladder({ state }: { state: SessionState }) {
  const words = useWords();
  const { facilityReported, ordersNeeded, orders, policeAnnounced } = state.snapshot.context;
  if (!facilityReported) return null;
  const given = state.trail.filter(
    ({ entry, status }) => entry.type === 'eviction.ordered' && status === 'accepted',
  );
  const rungs = Array.from({ length: Math.max(ordersNeeded, given.length) }, (_, i) => i);
  // While they are given the time to go, no order is due.
  const waits = metaOf(state.snapshot).kind === 'wait';
  const noticeIsNow = orders >= ordersNeeded && !policeAnnounced;
  return (
    <ol className="ladder">
      {rungs.map((i) => {
        const line = given[i];
        const now = i === given.length && !waits;
        return (
          <li key={i} data-rung={line !== undefined ? 'done' : now ? 'now' : 'next'}>
            <strong>{words.ui('live.orderRung', { n: i + 1 })}</strong>
            <span>
              {line !== undefined
                ? timeOf(line.entry.at.wall, line.entry.at.tz)
                : now && words.ui('live.orderNow')}
            </span>
          </li>
        );
      })}
      <li data-rung={policeAnnounced ? 'done' : noticeIsNow ? 'now' : 'next'}>
        <strong>{words.ui('live.orderNotice')}</strong>
      </li>
    </ol>
  );
}
