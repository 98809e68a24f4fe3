import { useState } from 'react';
import { useLateWords } from '../i18n/lateWords';
import { timeOf } from '../record/describe';
import { later } from '../record/later';
import { type Recording as Recorded, recordingOf } from '../record/recording';
import { useSession } from '../record/useSession';
import type { Stamp } from '../session/entry';
import type { Session } from '../session/session';

const RecordingParts = later(() => import('./RecordingParts'));

const time = ({ wall, tz }: Stamp): string => timeOf(wall, tz);

function useStatus({ announcedAt, startedAt, stoppedAt, running, stored }: Recorded): string {
  const texts = useLateWords('panels');
  if (running && startedAt !== null)
    return texts.say('recording.running', { time: time(startedAt) });
  if (stored !== null) return texts.say('recording.stored');
  if (stoppedAt !== null) return texts.say('recording.stopped', { time: time(stoppedAt) });
  if (announcedAt !== null) return texts.say('recording.announced', { time: time(announcedAt) });
  return texts.say('recording.none');
}

/** Announce, start, stop, keep, borrow: from every live step and afterwards. Folded away until wanted. */
export function Recording({ session }: { session: Session }) {
  const texts = useLateWords('panels');
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
        {texts.say('recording.title')}: {status}
      </summary>
      {open && <RecordingParts session={session} />}
    </details>
  );
}
