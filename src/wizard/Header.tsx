import { memo } from 'react';
import { useWords } from '../i18n/words';
import { timeOf } from '../record/describe';
import { recordingOf } from '../record/recording';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { SaveBadge } from '../record/SaveBadge';
import { useNow } from '../record/useNow';
import { useSession } from '../record/useSession';
import { endedAtOf } from '../session/encounterFlow';
import type { Session } from '../session/session';
import { useMatter } from './matter';
import { useMatterTime } from './useMatterTime';

type Props = { session: Session; onHome: () => void; onCover: () => void };

function Times({ session }: { session: Session }) {
  const words = useWords();
  const now = useNow(session.clock);
  const startedAt = useSession(session, ({ trail }) => trail[0]?.entry.at.wall ?? now);
  const endedAt = useSession(session, endedAtOf);
  // Once nobody is there, the talk takes no more time.
  const minutes = Math.max(0, Math.floor(((endedAt ?? now) - startedAt) / 60_000));
  const matter = useMatter();
  const time = useMatterTime(session, matter, now);
  return (
    <>
      <strong className="time">{timeOf(now, session.clock.tz())}</strong>
      <span>{words.ui('live.elapsed', { minutes })}</span>
      {matter !== null && (
        <span className="matter-line" data-matter={matter.number}>
          {time.count > 1
            ? words.ui('matter.again', { number: matter.number, ...time })
            : words.ui('matter.number', { number: matter.number })}
        </span>
      )}
    </>
  );
}

/** Neutral on purpose: the counterpart can see the tablet. */
export const Header = memo(function Header({ session, onHome, onCover }: Props) {
  const words = useWords();
  const rehearsal = useSession(session, isRehearsal);
  const recording = useSession(session, ({ trail }) => recordingOf(trail).running);
  return (
    <header className="bar-top" data-recording={recording}>
      <Times session={session} />
      <RehearsalMark of={rehearsal} />
      {recording && <span>● {words.ui('live.recordingOn')}</span>}
      <span className="grow" />
      <SaveBadge session={session} />
      <button type="button" className="pill" onClick={onCover}>
        {words.ui('live.cover')}
      </button>
      <button type="button" className="pill" data-home onClick={onHome}>
        {words.ui('live.toHome')}
      </button>
    </header>
  );
});
