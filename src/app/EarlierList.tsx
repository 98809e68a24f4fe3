import { useLateWords } from '../i18n/lateWords';
import { FindRecords, loadFindWords } from './FindRecords';
import { Group, type ListProps, rowsOf } from './OpenList';
import { readiness } from './Readiness';
import { useTotals } from './useTotals';

type Props = ListProps & { asking: boolean; onAsk: (asking: boolean) => void };

/** The way to every record that is stored, and the ones that were closed last. */
function EarlierList({ records, asking, onAsk, ...way }: Props) {
  const texts = useLateWords('panels');
  const closed = asking ? [] : rowsOf(records).filter(({ open }) => open === 0);
  const totals = useTotals(way.desk, closed);
  if (records === null || records === 'failed' || records.rows.length === 0) return null;
  return (
    <div className="shelf">
      <FindRecords {...way} onAsk={onAsk} />
      <Group
        {...way}
        records={records}
        totals={totals}
        title={texts.say('list.closed')}
        rows={closed}
      />
    </div>
  );
}

/** Comes no earlier than the notices that stand above it, which would push it down under a finger. */
export const earlierList = {
  default: EarlierList,
  ready: () => Promise.all([loadFindWords(), readiness.ready()]),
};
