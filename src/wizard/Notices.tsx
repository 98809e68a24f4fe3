import type { ClauseId } from '../../flows/clauses';
import { useWords } from '../i18n/words';
import { later } from '../record/later';
import { ReadOnlyNotice } from '../record/ReadOnlyNotice';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';

const CutOffWords = later(() => import('./CutOffWords'));
const ClockDoubt = later(async () => (await import('./ClockDoubt')).clockDoubt);

/** On violence or a threat the police are called at once. */
const AT_ONCE: ClauseId = '2.3e.1';

type Props = { session: Session; state: SessionState; storage: readonly string[] };

/** What is wrong, in plain words with what to do; nothing when all is well. */
export function Notices({ session, state, storage }: Props) {
  const words = useWords();
  const { clockDoubt } = state;
  const { seen, emergency } = state.snapshot.context;
  return (
    <div className="notices">
      <ReadOnlyNotice session={session} />
      {clockDoubt !== null && (
        <p role="alert" data-notice="clockDoubt">
          <ClockDoubt session={session} />
        </p>
      )}
      {seen.violence && !emergency && state.snapshot.hasTag('live') && (
        <p role="alert" data-notice="violence" data-rests={AT_ONCE}>
          {words.ui('live.violenceSeen')}
          <small>{words.clause(AT_ONCE)}</small>
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
