import './assign.css';
import { useRef, useState } from 'react';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { useSession } from '../record/useSession';
import { matterOf } from '../session/matterOf';
import type { Session } from '../session/session';
import { useMatter } from '../wizard/matter';
import type { Desk } from './desk';
import { MatterPicker } from './MatterPicker';

type Props = { desk: Desk; session: Session };

/** Puts the encounter on screen in another matter; choosing one is not recorded before it is told. */
function Choice({ desk, session, onDone }: Props & { onDone(): void }) {
  const words = useWords();
  const id = useSession(session, ({ trail }) => matterOf(trail));
  const [picked, setPicked] = useState<string | null>();
  // A matter with no other encounter is a new one to whoever reads the list.
  const others = useMatter()?.others.encounters ?? 0;
  const now = others > 0 ? id : null;
  const chosen = picked === undefined ? now : picked;
  const assign = () => {
    const matter = chosen ?? desk.newId();
    if (!session.report([{ type: 'matter.assigned', data: { matter } }]).ok) return;
    void desk.storage.matters.note(matter, { usedAt: desk.clock.wall() }).catch(() => undefined);
    onDone();
  };
  return (
    <>
      <MatterPicker
        desk={desk}
        chosen={chosen}
        onChoose={setPicked}
        besides={session.encounterId}
      />
      {chosen !== now && (
        <button type="button" className="choice" data-event="matter.assigned" onClick={assign}>
          {words.flow('facts.matter.assigned.do')}
        </button>
      )}
    </>
  );
}

/** The same, folded away until it is wanted. */
function AssignMatter({ desk, session }: Props) {
  const texts = useLateWords('panels');
  const summary = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    summary.current?.focus();
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{texts.say('matter.which')}</summary>
      {open && <Choice desk={desk} session={session} onDone={done} />}
    </details>
  );
}

export const assignMatter = { default: AssignMatter, ready: () => loadLateWords('panels') };
