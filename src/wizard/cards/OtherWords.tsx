import { useEffect, useRef, useState } from 'react';
import type { PhraseCategory } from '../../../flows/encounter/phrases';
import { cardWords } from '../../i18n/cardWords';
import { useWords } from '../../i18n/words';
import { Label } from './Label';

type Props = {
  others: readonly PhraseCategory[];
  choose: (category: PhraseCategory) => void;
};

/** The words for another kind of conduct, behind one button of the row. */
export function OtherWords({ others, choose }: Props) {
  const own = cardWords(useWords().language);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <button type="button" ref={opener} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Label long={own.otherWordsWhole} short={own.otherWords} />
      </button>
      {open && (
        <fieldset className="variants" ref={list}>
          <legend className="sr-only">{own.otherWordsWhole}</legend>
          {others.map((category) => (
            <button
              key={category}
              type="button"
              className="plain"
              onClick={() => {
                choose(category);
                setOpen(false);
                opener.current?.focus();
              }}
            >
              {own.categories[category]}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
