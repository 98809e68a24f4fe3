import { type FormEvent, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { PASSPHRASE_MIN, passphraseProblem, plainPassphrase } from '../session/passphrase';
import type { Recovery, Vault } from '../session/vault';
import type { SaveFile } from './keeping';
import { PassphraseField } from './PassphraseField';
import { RecoverySteps } from './RecoverySteps';
import { TakeOffice } from './TakeOffice';

type Props = {
  vault: Vault;
  saveFile: SaveFile;
  /** Everything is being sealed. */
  busy: boolean;
  onProtect: (recovery: Recovery) => void;
};

const SAID = ['protects', 'notProtects', 'lost', 'before', 'noWayBack'] as const;

/** The one guided step: a passphrase, a way back, and everything is sealed. */
export function SetUp({ vault, saveFile, busy: sealing, onProtect }: Props) {
  const words = useCustodyWords();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'short' | 'differs' | 'failed' | null>(null);

  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const first = String(fields.get('passphrase') ?? '');
    const wrong = passphraseProblem(first, String(fields.get('again') ?? ''));
    setProblem(wrong);
    if (wrong !== null || busy) return;
    setBusy(true);
    const made = await vault.make(plainPassphrase(first));
    setBusy(false);
    if (made === null) setProblem('failed');
    else setRecovery(made);
  };

  if (recovery !== null) {
    const steps = { recovery, saveFile, busy: sealing, onProtect };
    return <RecoverySteps {...steps} />;
  }
  return (
    <>
      <section className="settings">
        <h2>{words('setUp.title')}</h2>
        <ul className="said">
          {SAID.map((key) => (
            <li key={key}>{words(`setUp.${key}`)}</li>
          ))}
        </ul>
      </section>
      <form
        className="settings"
        data-set-up
        autoComplete="off"
        noValidate
        onSubmit={(event) => void make(event)}
      >
        <h2>{words('setUp.choose')}</h2>
        <PassphraseField
          label={words('setUp.passphrase')}
          name="passphrase"
          hint={words('setUp.passphraseHint', { min: PASSPHRASE_MIN })}
        />
        <PassphraseField label={words('setUp.again')} name="again" />
        {problem !== null && (
          <p role="alert">{words(`setUp.wrong.${problem}`, { min: PASSPHRASE_MIN })}</p>
        )}
        <button type="submit" className="main" disabled={busy}>
          {words(busy ? 'setUp.making' : 'setUp.make')}
        </button>
      </form>
      <TakeOffice vault={vault} onTaken={setRecovery} />
    </>
  );
}
