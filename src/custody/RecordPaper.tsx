import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { describe, timeOf } from '../record/describe';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { signedBy } from '../record/signed';
import { dateOf, dayOf, isWrittenLate } from '../record/when';
import type { Read } from './useRecord';

type Props = { read: Read; code: string | null };

/** The record on paper, with the code that ties the paper to it. */
export function RecordPaper({ read, code }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { flow, trail } = read;
  const [first] = read.log.entries;
  const begun = first?.at ?? { wall: 0, tz: 0 };
  const { year, month, day } = dateOf(begun.wall, begun.tz);
  /** The day stands in the title; another one stands with its time. */
  const told = (instant: number, tz: number) =>
    dayOf(instant, tz) === dayOf(begun.wall, begun.tz)
      ? timeOf(instant, tz)
      : ui.ui('when.year', { ...dateOf(instant, tz), time: timeOf(instant, tz) });
  return (
    <section className="paper" aria-labelledby="record-paper">
      <RehearsalMark of={isRehearsal(read)} />
      <h2 id="record-paper">
        {words(`recordPaper.title.${flow}`, { date: `${year}-${month}-${day}` })}
      </h2>
      <p className="key" data-paper-code={code ?? ''}>
        {words('recordPaper.code')} {code ?? '…'}
      </p>
      <ol className="rows">
        {trail.map((line) => {
          const { what, said } = describe(line, ui);
          const { at, by, happenedAt = at.wall, seq } = line.entry;
          return (
            <li key={seq}>
              <time>{told(happenedAt, at.tz)}</time>{' '}
              {line.status === 'withdrawn' ? <s>{what}</s> : what}
              {said !== '' && <q>{said}</q>} <small>{signedBy(by, ui)}</small>
              {isWrittenLate(line.entry) && (
                <small> {ui.ui('live.writtenAt', { time: told(at.wall, at.tz) })}</small>
              )}
            </li>
          );
        })}
      </ol>
      <p>{words('recordPaper.how', { count: trail.length })}</p>
    </section>
  );
}
