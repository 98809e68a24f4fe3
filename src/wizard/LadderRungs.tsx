import { metaOf } from '../../flows/encounter/fold';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { ordersIn } from '../record/orders';
import { signedBy } from '../record/signed';
import type { SessionState } from '../session/board';
import './ladder.css';

/** The orders given and those to come: 1/3 → 2/3 → 3/3, then the notice to the counterpart. */
function LadderRungs({ state }: { state: SessionState }) {
  const texts = useLateWords('panels');
  const words = useWords();
  const { ordersNeeded, orders, policeAnnounced } = state.snapshot.context;
  const given = ordersIn(state.trail);
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
            <strong>{texts.say('ladder.order', { n: i + 1 })}</strong>
            <span>
              {line ? timeOf(line.entry.at.wall, line.entry.at.tz) : now && texts.say('ladder.now')}
            </span>
            {line && (
              <small dir="auto">
                {signedBy(line.entry.by, words) || words.flow(`roles.${line.entry.by.role}`)}
              </small>
            )}
          </li>
        );
      })}
      <li data-rung={policeAnnounced ? 'done' : noticeIsNow ? 'now' : 'next'}>
        <strong>{texts.say('ladder.notice')}</strong>
      </li>
    </ol>
  );
}

export const ladderRungs = { default: LadderRungs, ready: () => loadLateWords('panels') };
