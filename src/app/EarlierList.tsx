import { useWords } from '../i18n/words';
import { FindRecords, loadFindWords } from './FindRecords';
import { Group, type ListProps } from './OpenList';
import { readiness } from './Readiness';

type Props = ListProps & { asking: boolean; onAsk: (asking: boolean) => void };

/** The way to every record that is stored, and the ones that were closed last. */
function EarlierList({ records, asking, onAsk, ...way }: Props) {
  const words = useWords();
  if (records === null || records === 'failed' || records.rows.length === 0) return null;
  const closed = asking ? [] : records.rows.filter(({ open }) => open === 0);
  return (
    <div className="shelf">
      <FindRecords {...way} onAsk={onAsk} />
      <Group {...way} records={records} title={words.ui('home.closed')} rows={closed} />
    </div>
  );
}

/** Comes no earlier than the notices that stand above it, which would push it down under a finger. */
export const earlierList = {
  default: EarlierList,
  ready: () => Promise.all([loadFindWords(), readiness.ready()]),
};
