import { useState } from 'react';
import { tickableTasks } from '../../flows/encounter/tasks';
import { useLateWords } from '../i18n/lateWords';
import { later } from '../record/later';
import { useSession } from '../record/useSession';
import type { SessionState } from '../session/board';
import type { Session } from '../session/session';

const EarlyTaskList = later(async () => (await import('./TaskList')).earlyTaskList);

/** How many tasks could be done now; null once nobody is there, when they stand on the step itself. */
const leftNow = ({ snapshot }: SessionState): number | null =>
  snapshot.hasTag('live') ? tickableTasks(snapshot.context).length : null;

/** What may be done before they have gone (R10). Folded away, and loaded once it is wanted. */
export function EarlyTasks({ session }: { session: Session }) {
  const texts = useLateWords('panels');
  const [open, setOpen] = useState(false);
  const count = useSession(session, leftNow);
  if (count === null) return null;
  return (
    <details
      className="early"
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{texts.say('early.fold', { count })}</summary>
      {open && <EarlyTaskList session={session} />}
    </details>
  );
}
