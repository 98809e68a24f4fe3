import { loadLateWords } from '../i18n/lateWords';
import type { Session } from '../session/session';
import { EarlyTasks } from './EarlyTasks';
import { Handover } from './Handover';
import { Recording } from './Recording';

/** What is seldom wanted, folded away below the record. */
function Folds({ session }: { session: Session }) {
  return (
    <div className="folds">
      <Recording session={session} />
      <Handover session={session} />
      <EarlyTasks session={session} />
    </div>
  );
}

export const folds = { default: Folds, ready: () => loadLateWords('panels') };
