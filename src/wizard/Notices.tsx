import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { ReadOnlyNotice } from '../record/ReadOnlyNotice';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { CutOffWords } from './CutOffWords';

type Props = { session: Session; state: SessionState; storage: readonly string[] };

/** What is wrong, in plain words with what to do; nothing when all is well. */
export function Notices({ session, state, storage }: Props) {
  const words = useWords();
  const { clockDoubt } = state;
  const { seen, emergency } = state.snapshot.context;
  const now = timeOf(session.clock.wall(), session.clock.tz());
  return (
    <div className="notices">
      <ReadOnlyNotice session={session} />
      {clockDoubt !== null && (
        <p role="alert" data-notice="clockDoubt">
          {words.ui('doubt.title', { time: now })}
          <button
            type="button"
            className="pill"
            data-clock="right"
            data-event="clock.confirmed"
            onClick={() => session.answerClock(true)}
          >
            {words.ui('doubt.right')}
          </button>
          <button
            type="button"
            className="pill"
            data-clock="wrong"
            data-event="clock.shifted"
            onClick={() => session.answerClock(false)}
          >
            {words.ui('doubt.wrong')}
          </button>
        </p>
      )}
      {seen.violence && !emergency && state.snapshot.hasTag('live') && (
        <p role="alert" data-notice="violence">
          {words.ui('live.violenceSeen')}
        </p>
      )}
      <CutOffWords session={session} state={state} />
      {storage.map((sentence) => (
        <p key={sentence} role="status" data-notice="storage">
          {sentence}
        </p>
      ))}
    </div>
  );
}
