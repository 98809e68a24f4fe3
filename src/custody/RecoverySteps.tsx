import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Recovery } from '../session/vault';
import type { SaveFile } from './keeping';
import { RecoveryPaper } from './RecoveryPaper';

type Props = {
  recovery: Recovery;
  saveFile: SaveFile;
  busy: boolean;
  onProtect: (recovery: Recovery) => void;
};

export const RECOVERY_FILE = 'kizen-recovery.age';

/** Whether somebody has the sheet in hand: they read its last four characters. */
const isRead = (typed: string, identity: string): boolean =>
  typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase() === identity.slice(-4);

/** The ways back, and then the sealing. Nothing is in force before the last tap. */
export function RecoverySteps({ recovery, saveFile, busy, onProtect }: Props) {
  const words = useCustodyWords();
  const { identity, recipient, file } = recovery;
  const [saved, setSaved] = useState(false);
  const [typed, setTyped] = useState('');
  const [without, setWithout] = useState(false);
  const paper = identity !== '';
  const ready = !paper || (saved && (without || isRead(typed, identity)));

  return (
    <>
      {paper && (
        <>
          <section className="settings">
            <h2>{words('recovery.fileTitle')}</h2>
            <p>{words('recovery.fileText')}</p>
            <button
              type="button"
              className="choice"
              data-recovery-file
              onClick={() => void saveFile(RECOVERY_FILE, file, 'text/plain').then(setSaved)}
            >
              {words('recovery.save')}
            </button>
            <p aria-live="polite">{saved && words('recovery.saved')}</p>
          </section>
          <RecoveryPaper identity={identity} recipient={recipient} />
          <section className="settings">
            <button type="button" className="choice" onClick={() => window.print()}>
              {words('recovery.print')}
            </button>
            <label>
              <span>{words('recovery.lastFour')}</span>
              <input
                type="text"
                name="lastFour"
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={8}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            <label className="tick">
              <input
                type="checkbox"
                name="withoutPaper"
                checked={without}
                onChange={(event) => setWithout(event.target.checked)}
              />
              <span>{words('recovery.without')}</span>
            </label>
          </section>
        </>
      )}
      <section className="settings">
        <p>{words('protect.begins')}</p>
        <button
          type="button"
          className="main"
          data-protect
          disabled={!ready || busy}
          onClick={() => onProtect(recovery)}
        >
          {words(busy ? 'protect.busy' : 'protect.begin')}
        </button>
      </section>
    </>
  );
}
