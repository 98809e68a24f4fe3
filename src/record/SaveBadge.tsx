import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { useSession } from './useSession';

/** Whether the last tap is stored. Says so only after a journal has acknowledged it. */
export function SaveBadge({ session }: { session: Session<FlowKind> }) {
  const words = useWords();
  const save = useSession(session, (state) => state.save);
  /** Another tab writes, or nobody may: that it can be written to here would not be true. */
  const silent = useSession(session, ({ readOnly }) => readOnly !== null) && save.status === 'idle';
  return (
    <span
      className="save"
      data-save={save.status}
      data-pending={save.pending}
      aria-live="polite"
      aria-atomic="true"
    >
      {save.status === 'failed'
        ? words.ui('save.failed', { count: save.pending })
        : !silent && words.ui(`save.${save.status}`)}
      {save.status === 'failed' && (
        <button type="button" className="pill" onClick={() => session.retrySave()}>
          {words.ui('save.retry')}
        </button>
      )}
    </span>
  );
}
