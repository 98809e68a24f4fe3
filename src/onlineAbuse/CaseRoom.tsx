import './case.css';
import './caseForms.css';
import './recorded.css';
import './board.css';
import './paper.css';
import type { ComponentProps } from 'react';
import { CaseWordsProvider } from '../i18n/caseWords';
import { CaseScreen } from './CaseScreen';

/** Everything of a case that nobody loads before there is one: its screens, words and looks. */
export function CaseRoom(props: ComponentProps<typeof CaseScreen>) {
  return (
    <CaseWordsProvider>
      <CaseScreen {...props} />
    </CaseWordsProvider>
  );
}
