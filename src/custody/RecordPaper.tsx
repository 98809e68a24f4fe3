import { useCustodyWords } from '../i18n/custody';
import { useWords } from '../i18n/words';
import { describe, timeOf } from '../record/describe';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { dateOf } from '../record/when';
import type { Read } from './useRecord';

type Props = { read: Read; code: string | null };

/** The record on paper, with the code that ties the paper to it. */
export function RecordPaper({ read, code }: Props) {
  const words = useCustodyWords();
  const ui = useWords();
  const { flow, trail } = read;
  const [first] = read.log.entries;
  const { year, month, day } = dateOf(first?.at.wall ?? 0, first?.at.tz ?? 0);
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
          const { at, by, seq } = line.entry;
          return (
            <li key={seq}>
              <time>{timeOf(at.wall, at.tz)}</time>{' '}
              {line.status === 'withdrawn' ? <s>{what}</s> : what}
              {said !== '' && <q>{said}</q>} <small>{by.name}</small>
            </li>
          );
        })}
      </ol>
      <p>{words('recordPaper.how', { count: trail.length })}</p>
    </section>
  );
}
