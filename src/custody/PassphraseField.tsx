import { useId, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';

type Props = { label: string; name: string; hint?: string };

/**
 * A field for what must not be read over a shoulder. A text field whose letters are covered, not a
 * password field: a browser offers to keep those, on this very disk.
 */
export function PassphraseField({ label, name, hint }: Props) {
  const words = useCustodyWords();
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          name={name}
          className={shown ? undefined : 'secret'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={500}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <button
          type="button"
          className="plain"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {words('passphrase.show')}
        </button>
      </div>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
