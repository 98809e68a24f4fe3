import { useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import type { Protected, Recovery, Vault } from '../session/vault';
import type { SaveFile } from './keeping';
import { RecoveryPaper } from './RecoveryPaper';

type Props = { vault: Vault; recovery: Recovery; saveFile: SaveFile; onDone: () => void };

export const RECOVERY_FILE = 'kizen-recovery.age';

/** Whether somebody has the sheet in hand: they read its last four characters. */
const isRead = (typed: string, identity: string): boolean =>
  typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase() === identity.slice(-4);

/** The ways back, and then the sealing. Nothing is in force before the last tap. */
export function RecoverySteps({ vault, recovery, saveFile, onDone }: Props) {
  const words = useCustodyWords();
  const { identity, recipient, file } = recovery;
  const [saved, setSaved] = useState(false);
  const [typed, setTyped] = useState('');
  const [without, setWithout] = useState(false);
  const [result, setResult] = useState<Protected | 'busy' | null>(null);
  const paper = identity !== '';
  const ready = !paper || (saved && (without || isRead(typed, identity)));

  const protect = async () => {
    setResult('busy');
    setResult(await vault.protect(recovery));
  };

  if (result !== null && result !== 'busy' && result.kind === 'done') {
    return (
      <section className="settings" role="status" data-protected>
        <h2>{words('protect.done')}</h2>
        <p>{words('protect.sealed', { count: result.sealed })}</p>
        {result.left > 0 && <p role="alert">{words('protect.left', { count: result.left })}</p>}
        <p>{words('protect.remains')}</p>
        <button type="button" className="main" onClick={onDone}>
          {words('protect.goOn')}
        </button>
      </section>
    );
  }
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
        {result !== null && result !== 'busy' && (
          <p role="alert">{words(`protect.${result.kind}`)}</p>
        )}
        <button
          type="button"
          className="main"
          data-protect
          disabled={!ready || result === 'busy'}
          onClick={() => void protect()}
        >
          {words(result === 'busy' ? 'protect.busy' : 'protect.begin')}
        </button>
      </section>
    </>
  );
}
