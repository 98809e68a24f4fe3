import { type FocusEvent, memo, useCallback, useState } from 'react';
import { ACT_IDS, type Act, COMMON_ACTS } from '../../flows/encounter/acts';
import { written } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import { observationsOf } from '../record/observations';
import type { Draft } from '../record/useDraft';
import { type Happened, timeIn } from '../record/useHappened';
import { useSession } from '../record/useSession';
import type { Session } from '../session/session';

/**
 * On a phone the chips lie in one row, where the browser leaves a chip that it shows in part. A key
 * brings it in whole; a finger has it already, and nothing may move under it.
 */
const bringIn = ({ target }: FocusEvent) => {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' });
};

type ChipProps = { act: Act; count: number; onTap: (act: Act) => void };

const Chip = memo(function Chip({ act, count, onTap }: ChipProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className="chip"
      data-event="observation.noted"
      data-value={act}
      data-count={count}
      onClick={() => onTap(act)}
      onFocus={bringIn}
    >
      {words.maybe(`acts.${act}.short`)}
      {count > 0 && <b> {count}</b>}
    </button>
  );
});

type Props = { session: Session; draft: Draft; happened: Happened };

/** What just happened, in one tap; with the words used and its time, if they were typed before. */
export function ActChips({ session, draft, happened }: Props) {
  const words = useWords();
  const trail = useSession(session, (state) => state.trail);
  const channel = useSession(session, ({ snapshot }) => snapshot.context.channel);
  const [all, setAll] = useState(false);
  const seen = observationsOf(trail);
  const common = COMMON_ACTS[channel];
  const others = ACT_IDS.filter((act) => !common.includes(act));
  // Seen ones stay in sight, wherever they come from.
  const shown = all
    ? [...common, ...others]
    : [...common, ...others.filter((act) => seen.has(act))];
  const { text, clear } = draft;
  const tap = useCallback(
    (act: Act) => {
      const quote = written(text);
      const data = quote === '' ? { act } : { act, quote };
      const time = timeIn(happened);
      if (time === null) return;
      if (!session.report([{ type: 'observation.noted', data, ...time }]).ok) return;
      if (quote !== '') clear();
      if (time.happenedAt !== undefined) happened.current?.clear();
    },
    [session, text, clear, happened],
  );
  return (
    <section className="happening" aria-labelledby="happening-title">
      <h2 id="happening-title">{words.ui('live.happening')}</h2>
      <div className="chips">
        {shown.map((act) => (
          <Chip key={act} act={act} count={seen.get(act)?.count ?? 0} onTap={tap} />
        ))}
        <button
          type="button"
          className="chip"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          onFocus={bringIn}
        >
          {words.ui('live.moreActs')}
        </button>
      </div>
    </section>
  );
}
