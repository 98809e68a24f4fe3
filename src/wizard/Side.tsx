import { memo } from 'react';
import { later } from '../record/later';
import { NoteForm } from '../record/NoteForm';
import { Timeline } from '../record/Timeline';
import { useDraft } from '../record/useDraft';
import { useHappened } from '../record/useHappened';
import type { Session } from '../session/session';
import { ActChips } from './ActChips';
import { DangerChips } from './DangerChips';

const Folds = later(
  async () => (await import('./Folds')).folds,
  // As high as what comes: nothing above it moves.
  () => (
    <div className="folds" inert>
      <details>
        <summary>…</summary>
      </details>
      <details className="early">
        <summary>…</summary>
      </details>
    </div>
  ),
);

type Props = { session: Session; writable: boolean };

/** What just happened, the record so far, and one field for words. */
export const Side = memo(function Side({ session, writable }: Props) {
  const draft = useDraft(session, 'note');
  const happened = useHappened();
  return (
    <aside className="side">
      {writable && <DangerChips session={session} />}
      {writable && <ActChips session={session} draft={draft} happened={happened} />}
      <Timeline session={session} />
      {writable && <NoteForm session={session} draft={draft} happened={happened} />}
      {writable && <Folds session={session} />}
    </aside>
  );
});
