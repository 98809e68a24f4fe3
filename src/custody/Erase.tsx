import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Storage } from '../session/log';

/** The one control that destroys: a word typed, then a second tap. */
export function Erase({ storage }: { storage: Storage }) {
  const words = useCustodyWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const word = words('erase.word');
  const erase = async () => {
    try {
      await storage.archive.eraseDevice();
      window.location.replace('./');
    } catch {
      setFailed(true);
    }
  };
  return (
    <details className="settings" data-erase>
      <summary>{words('erase.title')}</summary>
      <p>{words('erase.text')}</p>
      <p>{words('erase.remains')}</p>
      <label>
        <span>{words('erase.type', { word })}</span>
        <input
          type="text"
          name="erase"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAsked(false);
          }}
        />
      </label>
      {failed && <p role="alert">{words('erase.failed')}</p>}
      {asked ? (
        <div role="alert">
          <p>{words('erase.sure')}</p>
          <div className="row">
            <button type="button" className="emergency" data-erase-now onClick={() => void erase()}>
              {words('erase.now')}
            </button>
            <button type="button" className="plain" onClick={() => setAsked(false)}>
              {words('erase.cancel')}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          className="choice"
          data-erase-ask
          disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
          onClick={() => setAsked(true)}
        >
          {words('erase.ask')}
        </button>
      )}
    </details>
  );
}
