import { memo } from 'react';
import type { FactType } from '../../flows/encounter/facts';
import { useWords } from '../i18n/words';
import type { Offer } from '../session/offers';
import type { Session } from '../session/session';
import { FactForm, formOf } from './FactForm';

/** What is changed most often comes first; what stands in no row comes before all of them. */
const ROWS: readonly {
  type: FactType;
  title: `live.${'deadlineExtend' | 'limit' | 'deadlineSet'}`;
}[] = [
  { type: 'deadline.extended', title: 'live.deadlineExtend' },
  { type: 'limit.announced', title: 'live.limit' },
  { type: 'deadline.set', title: 'live.deadlineSet' },
];

const rowOf = (type: FactType) => ROWS.findIndex((row) => row.type === type);

type Props = { session: Session; offered: string };

/**
 * The forms that set, move and announce the time; `offered` names each with who may report it. Drawn
 * anew only when other forms are offered: a step that leaves them alone costs nothing here.
 */
const TimingFields = memo(function TimingFields({ session, offered }: Props) {
  const words = useWords();
  const state = session.now();
  return offered
    .split(' ')
    .map((pair) => pair.split('/') as [FactType, Offer['by']])
    .toSorted(([a], [b]) => rowOf(a) - rowOf(b))
    .map(([type, by]) => {
      const form = formOf(type);
      const title = ROWS[rowOf(type)]?.title;
      if (form === undefined) return null;
      return (
        <FactForm
          key={type}
          session={session}
          state={state}
          type={type}
          form={form}
          who={by}
          tone="choice"
        >
          {title !== undefined && <h3>{words.ui(title)}</h3>}
        </FactForm>
      );
    });
});

export default TimingFields;
