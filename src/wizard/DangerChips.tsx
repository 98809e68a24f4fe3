import { asksForDangers, DANGERS } from '../../flows/encounter/dangers';
import { useWords } from '../i18n/words';
import { dangersOf } from '../record/dangers';
import { useSession } from '../record/useSession';
import type { Session } from '../session/session';

/** What the police ask first, in one tap each; the words for the call take it in at once. */
export function DangerChips({ session }: { session: Session }) {
  const words = useWords();
  const asked = useSession(session, ({ snapshot }) => asksForDangers(snapshot));
  const noted = useSession(session, ({ trail }) => dangersOf(trail));
  if (!asked) return null;
  return (
    <section className="happening" aria-labelledby="dangers-title">
      <h2 id="dangers-title">
        {words.ui('live.dangers')} <small className="own">{words.ui('outside')}</small>
      </h2>
      <div className="chips">
        {DANGERS.map((danger) => (
          <button
            key={danger}
            type="button"
            className="chip"
            data-event="danger.noted"
            data-value={danger}
            data-count={noted[danger]}
            onClick={() => session.report([{ type: 'danger.noted', data: { danger } }])}
          >
            {words.maybe(`dangers.${danger}`)}
            {noted[danger] > 0 && <b> {noted[danger]}</b>}
          </button>
        ))}
      </div>
    </section>
  );
}
