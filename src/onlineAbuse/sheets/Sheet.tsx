import { type ReactNode, useContext } from 'react';
import { useCaseWords } from '../../i18n/caseWords';
import { later } from '../../record/later';
import { isRehearsal, RehearsalMark } from '../../record/rehearsal';
import { partAddress } from '../address';
import type { CaseProps } from '../caseProps';
import { Printed } from '../printed';
import { useBeginning } from '../useBeginning';

const SheetCode = later(
  async () => (await import('./SheetCode')).sheetCode,
  () => <footer className="paper-code" />,
);

type Props = Pick<CaseProps, 'session' | 'state'> & {
  sheet: string;
  title: string;
  /** The part of the case it belongs to. */
  back: string;
  children: ReactNode;
};

/** A page for A4: what is printed is the sheet alone, on white, whatever the screen looks like. */
export function Sheet({ session, state, sheet, title, back, children }: Props) {
  const words = useCaseWords();
  const heading = useBeginning();
  const onPrinted = useContext(Printed);
  const print = () => {
    window.print();
    onPrinted();
  };
  return (
    <main className="paper" data-state={state.stateId} data-sheet={sheet}>
      <div className="paper-tools row">
        <a className="pill" href={partAddress(session.encounterId, back)}>
          {words.say('ui.sheetBack')}
        </a>
        <button type="button" className="main" data-print onClick={print}>
          <strong>{words.say('ui.print')}</strong>
        </button>
      </div>
      <article>
        <RehearsalMark of={isRehearsal(state)} />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        <SheetCode session={session} />
      </article>
    </main>
  );
}
