import { useState } from 'react';
import type { Answer } from '../../flows/onlineAbuse/facts';
import { useCaseWords } from '../i18n/caseWords';
import { DraftedField, type DraftForm } from '../record/DraftedField';

type Props = {
  form: DraftForm;
  /** The pairs as they were last written, as JSON. */
  usual: string;
};

/** Rows there are room for, the same as a fact takes. */
const MOST = 64;

/** Questions with their answers; one empty pair is always there to be filled in. */
export function AnswerFields({ form, usual }: Props) {
  const words = useCaseWords();
  const written = JSON.parse(usual) as Answer[];
  const [rows, setRows] = useState(written.length + 1);
  const numbered = Array.from({ length: rows }, (_, index) => index + 1);
  return (
    <>
      {numbered.map((row) => (
        <fieldset className="pair" key={row}>
          <legend>{row}</legend>
          {(['question', 'answer'] as const).map((name) => (
            <DraftedField
              key={name}
              {...form}
              type={`${form.type}.${row}`}
              name={name}
              label={words.say(`fields.${name}`)}
              usual={written[row - 1]?.[name] ?? ''}
              {...(name === 'answer' ? { rows: 2 } : {})}
            />
          ))}
        </fieldset>
      ))}
      {rows < MOST && (
        <button type="button" className="plain" data-add-row onClick={() => setRows(rows + 1)}>
          {words.say('ui.addRow')}
        </button>
      )}
    </>
  );
}
