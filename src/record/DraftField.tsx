import { useId } from 'react';
import { TEXT_LIMIT } from '../../flows/shapes';
import { useWords } from '../i18n/words';
import type { Draft } from './useDraft';

type Props = {
  label: string;
  /** The native name that the form reads. */
  name: string;
  draft: Draft;
  /** More than one row makes it an area. */
  rows?: number;
  limit?: number;
  placeholder?: string;
  /** Names to choose from; others may be typed. */
  among?: readonly string[];
};

/** A text field whose text outlives the page; nothing else on the device learns what is typed. */
export function DraftField({
  label,
  name,
  draft,
  rows,
  limit = TEXT_LIMIT,
  placeholder,
  among = [],
}: Props) {
  const words = useWords();
  const id = useId();
  const field = {
    id,
    name,
    autoComplete: 'off',
    spellCheck: false,
    maxLength: limit,
    placeholder,
    list: among.length > 0 ? `${id}-among` : undefined,
    value: draft.text,
    onChange: (event: { target: { value: string } }) => draft.type(event.target.value),
  };
  const { list: _, ...area } = field;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input type="text" {...field} /> : <textarea rows={rows} {...area} />}
      {draft.text.length >= limit && (
        <small role="status">{words.ui('live.full', { limit })}</small>
      )}
      {among.length > 0 && (
        <datalist id={`${id}-among`}>
          {among.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
