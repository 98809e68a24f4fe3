import { useState } from 'react';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { later } from '../record/later';
import { type Recording as Recorded, recordingOf } from '../record/recording';
import { useSession } from '../record/useSession';
import type { Stamp } from '../session/entry';
import type { Session } from '../session/session';

const RecordingParts = later(() => import('./RecordingParts'));

const time = ({ wall, tz }: Stamp): string => timeOf(wall, tz);

function useStatus({ announcedAt, startedAt, stoppedAt, running, stored }: Recorded): string {
  const words = useWords();
  if (running && startedAt !== null)
    return words.ui('recording.running', { time: time(startedAt) });
  if (stored !== null) return words.ui('recording.stored');
  if (stoppedAt !== null) return words.ui('recording.stopped', { time: time(stoppedAt) });
  if (announcedAt !== null) return words.ui('recording.announced', { time: time(announcedAt) });
  return words.ui('recording.none');
}

/** Announce, start, stop, keep, borrow: from every live step and afterwards. Folded away until wanted. */
export function Recording({ session }: { session: Session }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const channel = useSession(session, ({ snapshot }) => snapshot.context.channel);
  const recorded = useSession(session, ({ trail }) => recordingOf(trail));
  const status = useStatus(recorded);
  if (channel === 'letter') return null;
  return (
    <details
      className="recording"
      data-recording={recorded.running ? 'running' : 'off'}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {words.ui('recording.title')}: {status}
      </summary>
      {open && <RecordingParts session={session} />}
    </details>
  );
}
