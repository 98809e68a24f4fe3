import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { useSession } from './useSession';

/** Why nothing can be written here, and how to take the pen where another tab holds it. */
export function ReadOnlyNotice({ session }: { session: Session<FlowKind> }) {
  const words = useWords();
  const readOnly = useSession(session, (state) => state.readOnly);
  if (readOnly === null) return null;
  return (
    <p role="alert" data-notice={readOnly}>
      {words.ui(`readOnly.${readOnly}`)}
      {readOnly === 'otherTab' && (
        <button
          type="button"
          className="pill"
          data-take-over
          onClick={() => void session.takeOver()}
        >
          {words.ui('readOnly.takeOver')}
        </button>
      )}
    </p>
  );
}
