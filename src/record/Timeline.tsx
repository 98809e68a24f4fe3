import { memo, useState } from 'react';
import { useWords } from '../i18n/words';
import type { FlowKind } from '../session/flow';
import { isWithdrawable, type TrailLine } from '../session/replay';
import type { Session } from '../session/session';
import { describe } from './describe';
import { later } from './later';
import { Quote } from './Quote';
import { signedBy } from './signed';
import { useSession } from './useSession';
import { dayOf, isWrittenLate, startOfDay, whenOf } from './when';

const Withdrawal = later(async () => (await import('./Withdrawal')).withdrawal);

const FEW = 12;

/**
 * Words said in the language of the page are told by the fact of the same tap; the record keeps both.
 * In another register, or said once more, they have a line of their own.
 */
function isQuiet({ entry }: TrailLine, next: TrailLine | undefined, language: string): boolean {
  if (entry.type === 'clock.confirmed') return true;
  const told = next?.entry.cmdId === entry.cmdId;
  return entry.type === 'phrase.said' && told && entry.data.lang === language;
}

/** The newest lines first, at most `limit`; read from the end, so that a long record costs nothing. */
function newest(trail: readonly TrailLine[], limit: number, language: string): TrailLine[] {
  const lines: TrailLine[] = [];
  for (let i = trail.length - 1; i >= 0 && lines.length < limit; i -= 1) {
    const line = trail[i] as TrailLine;
    if (!isQuiet(line, trail[i + 1], language)) lines.push(line);
  }
  return lines;
}

type LineProps = {
  line: TrailLine;
  /** The day of the newest line: other days are named. */
  today: number;
  onWithdraw: ((seq: number) => void) | null;
};

const Line = memo(function Line({ line, today, onWithdraw }: LineProps) {
  const words = useWords();
  const { entry, status } = line;
  const { what, said } = describe(line, words);
  const note = status === 'accepted' ? null : words.ui(`withdraw.${status}`);
  const signed = signedBy(entry.by, words);
  const { wall, tz } = entry.at;
  const happened = entry.happenedAt ?? wall;
  return (
    <li data-status={status}>
      <time>{whenOf(happened, tz, startOfDay(today, tz), words)}</time>
      <div className="what">
        {status === 'withdrawn' ? <s>{what}</s> : what}
        {said !== '' && <Quote text={said} />}
        {note !== null && <em> {note}</em>}
        {signed !== '' && <small> {signed}</small>}
        {isWrittenLate(entry) && (
          <small> {words.ui('live.writtenAt', { time: whenOf(wall, tz, wall, words) })}</small>
        )}
      </div>
      {onWithdraw !== null && isWithdrawable(line) && (
        <button
          type="button"
          className="strike"
          data-withdraw={entry.seq}
          onClick={() => onWithdraw(entry.seq)}
        >
          {words.ui('withdraw.open')}
        </button>
      )}
    </li>
  );
});

/** The record so far, the newest on top. Struck-out lines stay. */
export function Timeline({ session }: { session: Session<FlowKind> }) {
  const words = useWords();
  const trail = useSession(session, (state) => state.trail);
  const amendable = useSession(
    session,
    ({ readOnly, snapshot }) => readOnly === null && !snapshot.hasTag('sealed'),
  );
  const [all, setAll] = useState(false);
  const [striking, setStriking] = useState<number | null>(null);
  const shown = newest(trail, all ? trail.length : FEW, words.language);
  const last = trail.at(-1)?.entry.at;
  const today = last === undefined ? 0 : dayOf(last.wall, last.tz);
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{words.ui('live.timeline')}</h2>
      {striking !== null && (
        <Withdrawal session={session} seq={striking} onDone={() => setStriking(null)} />
      )}
      <ol>
        {shown.map((line) => (
          <Line
            key={line.entry.seq}
            line={line}
            today={today}
            onWithdraw={amendable ? setStriking : null}
          />
        ))}
      </ol>
      {trail.length > FEW && (
        <button type="button" className="plain" onClick={() => setAll(!all)}>
          {all
            ? words.ui('live.timelineFew')
            : words.ui('live.timelineAll', { count: trail.length })}
        </button>
      )}
    </section>
  );
}
