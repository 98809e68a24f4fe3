import { deadlinesOf, phaseOf } from '../../flows/encounter/deadlines';
import { categoryOf, wordsFor } from '../../flows/encounter/phrases';
import { Phrases } from '../i18n/Phrases';
import { useWords } from '../i18n/words';
import { actInQuestion } from '../record/observations';
import { useNow } from '../record/useNow';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';
import { phraseText } from './Phrase';
import { useSection } from './section';

type Props = { session: Session; state: SessionState };

/**
 * Shortly before the time is over, the words that say so; ours. They are offered, and whether they
 * were said is for the person to tap in the step.
 */
function CutOffWords({ session, state }: Props) {
  const words = useWords();
  const section = useSection();
  const now = useNow(session.clock);
  const { snapshot, trail } = state;
  const [deadline] = deadlinesOf(snapshot);
  const left = (deadline?.dueAt ?? 0) - now;
  const due = deadline !== undefined && phaseOf(left) === 'soon';
  if (!due || snapshot.hasTag('emergency') || snapshot.context.reached >= 2) return null;
  const { channel } = snapshot.context;
  const act = actInQuestion(trail);
  const id = wordsFor('warning', channel, act === null ? 'long' : categoryOf('warning', act));
  return (
    <p data-notice="cutOffWords">
      {words.ui('clock.soon')}
      <q>
        <Phrases text={phraseText(id, { act, orderedAt: [], section }, words)} />
      </q>
      <small className="own">{words.ui('outside')}</small>
    </p>
  );
}

export default CutOffWords;
