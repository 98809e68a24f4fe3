import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';

/** Who is at the tablet, as long as the page is open: goes into the log of who took what. */
export type Who = { name: string; field: React.ReactNode };

export function useWho(): Who {
  const words = useCustodyWords();
  const [name, setName] = useState('');
  return {
    name: name.trim(),
    field: (
      <label>
        <span>{words('who.label')}</span>
        <input
          type="text"
          name="who"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <small>{words('who.hint')}</small>
      </label>
    ),
  };
}
