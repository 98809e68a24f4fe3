import './case.css';
import './caseForms.css';
import './recorded.css';
import './board.css';
import './paper.css';
import type { ComponentProps } from 'react';
import { CaseWordsProvider } from '../i18n/caseWords';
import { CaseScreen } from './CaseScreen';
import { Printed } from './printed';

type Props = ComponentProps<typeof CaseScreen> & { onPrinted(): void };

/** Everything of a case that nobody loads before there is one: its screens, words and looks. */
export function CaseRoom({ onPrinted, ...props }: Props) {
  return (
    <CaseWordsProvider>
      <Printed.Provider value={onPrinted}>
        <CaseScreen {...props} />
      </Printed.Provider>
    </CaseWordsProvider>
  );
}
