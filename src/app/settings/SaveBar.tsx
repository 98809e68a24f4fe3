import { type ReactNode, useState } from 'react';
import { useLateWords } from '../../i18n/lateWords';
import { useWords } from '../../i18n/words';

type Props = {
  /** The id of the form that it saves. */
  form: string;
  unsaved: boolean;
  /** What is wrong with what was to be saved, one line each. */
  wrong: readonly string[];
  /** What became of the last save. */
  saved: string;
  told: ReactNode;
  onDrop: () => void;
};

/** Saves the settings; in view as long as something is typed that is not saved. */
export function SaveBar({ form, unsaved, wrong, saved, told, onDrop }: Props) {
  const words = useWords();
  const texts = useLateWords('settings');
  const [asking, setAsking] = useState(false);
  const drop = () => {
    setAsking(false);
    onDrop();
  };
  return (
    <div className="settings save-bar" data-unsaved={unsaved}>
      {wrong.length > 0 && (
        <div role="alert">
          <p>{texts.say('notSaved')}</p>
          <ul>
            {wrong.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {unsaved && wrong.length === 0 && <p role="status">{texts.say('unsaved')}</p>}
      <div className="row">
        <button type="submit" form={form} className="main" data-save-settings>
          <strong>{texts.say('save')}</strong>
        </button>
        {unsaved && !asking && (
          <button type="button" className="plain" data-drop onClick={() => setAsking(true)}>
            {texts.say('drop')}
          </button>
        )}
        <span aria-live="polite" data-saved={saved}>
          {told}
        </span>
      </div>
      {unsaved && asking && (
        <div role="alert" className="row">
          <span>{texts.say('dropAsk')}</span>
          <button type="button" className="choice" data-drop-now onClick={drop}>
            {texts.say('dropNow')}
          </button>
          <button type="button" className="plain" onClick={() => setAsking(false)}>
            {words.ui('withdraw.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
