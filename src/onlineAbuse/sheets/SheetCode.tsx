import { loadCustodyWords } from '../../i18n/custody';
import { CodeLine, useHeadCode } from '../../record/HeadCode';
import { useSession } from '../../record/useSession';
import type { CaseProps } from '../caseProps';

/** The code of the record as it is stored: it ties the paper to what was known when it was printed. */
function SheetCode({ session }: Pick<CaseProps, 'session'>) {
  const head = useSession(session, ({ save }) => (save.pending === 0 ? save.head : null));
  const code = useHeadCode(head);
  return <footer className="paper-code">{code !== null && <CodeLine code={code} />}</footer>;
}

export const sheetCode = { default: SheetCode, ready: loadCustodyWords };
