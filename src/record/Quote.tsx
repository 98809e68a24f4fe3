import { isolated } from '../i18n/isolated';
import { useWords } from '../i18n/words';
import { shortened } from './shortened';

/** More is folded away: what comes after it in the record is read too. */
const SHOWN = 100;

/** Words as they were written; long ones begin, and are unfolded where they are wanted. */
export function Quote({ text }: { text: string }) {
  const words = useWords();
  const begun = shortened(text, SHOWN);
  if (begun === text) return <q>{isolated(text)}</q>;
  return (
    <>
      <q>{isolated(begun)}</q>
      <details>
        <summary>{words.ui('live.whole', { count: text.length })}</summary>
        <q>{isolated(text)}</q>
      </details>
    </>
  );
}
