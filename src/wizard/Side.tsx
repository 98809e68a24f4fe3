import { NoteForm } from '../record/NoteForm';
import { Timeline } from '../record/Timeline';
import { useDraft } from '../record/useDraft';
import type { Session } from '../session/session';
import { ActChips } from './ActChips';

/** What just happened, the record so far, and one field for words. */
export function Side({ session, writable }: { session: Session; writable: boolean }) {
  const draft = useDraft(session, 'note');
  return (
    <aside className="side">
      {writable && <ActChips session={session} draft={draft} />}
      <Timeline session={session} />
      {writable && <NoteForm session={session} draft={draft} />}
    </aside>
  );
}
