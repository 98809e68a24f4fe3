import { type FormEvent, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { PASSPHRASE_MIN, passphraseProblem, plainPassphrase } from '../session/passphrase';
import type { Vault } from '../session/vault';
import type { SaveFile } from './keeping';
import { PassphraseField } from './PassphraseField';
import type { Pin } from './pin';
import { RECOVERY_FILE } from './RecoverySteps';

type Props = { vault: Vault; saveFile: SaveFile; pin: Pin };

function PinForm({ pin }: { pin: Pin }) {
  const words = useCustodyWords();
  const [told, setTold] = useState<'set' | 'wrong' | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const taken = pin.set(String(new FormData(event.currentTarget).get('pin') ?? ''));
    setTold(taken ? 'set' : 'wrong');
    event.currentTarget.reset();
  };
  return (
    <form
      className="settings"
      autoComplete="off"
      noValidate
      onSubmit={submit}
      data-pin={pin.isSet()}
    >
      <h2>{words('pin.title')}</h2>
      <p>{words('pin.text')}</p>
      <PassphraseField label={words('pin.label')} name="pin" />
      <p role="status">{told !== null && words(`pin.${told}`)}</p>
      <button type="submit" className="choice">
        {words('pin.save')}
      </button>
    </form>
  );
}

function ChangeForm({ vault }: { vault: Vault }) {
  const words = useCustodyWords();
  const [told, setTold] = useState<'changed' | 'short' | 'differs' | 'failed' | 'busy' | null>(
    null,
  );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const first = String(fields.get('passphrase') ?? '');
    const problem = passphraseProblem(first, String(fields.get('again') ?? ''));
    setTold(problem ?? 'busy');
    if (problem !== null) return;
    const changed = await vault.changePassphrase(plainPassphrase(first));
    setTold(changed ? 'changed' : 'failed');
    if (changed) form.reset();
  };
  return (
    <details className="settings">
      <summary>{words('change.title')}</summary>
      <form autoComplete="off" noValidate onSubmit={(event) => void submit(event)} data-change>
        <p>{words('change.text')}</p>
        <PassphraseField
          label={words('setUp.passphrase')}
          name="passphrase"
          hint={words('setUp.passphraseHint', { min: PASSPHRASE_MIN })}
        />
        <PassphraseField label={words('setUp.again')} name="again" />
        <p role="status">{told !== null && words(`change.${told}`, { min: PASSPHRASE_MIN })}</p>
        <button type="submit" className="choice" disabled={told === 'busy'}>
          {words('change.save')}
        </button>
      </form>
    </details>
  );
}

/** What can be done while the office's key is open. */
export function OpenVault({ vault, saveFile, pin }: Props) {
  const words = useCustodyWords();
  const [saved, setSaved] = useState(false);
  const save = () => {
    const file = vault.recoveryFile();
    if (file !== null) void saveFile(RECOVERY_FILE, file, 'text/plain').then(setSaved);
  };
  return (
    <>
      <section className="settings">
        <button
          type="button"
          className="main"
          data-lock-now
          onClick={() => {
            pin.clear();
            void vault.lockAll();
          }}
        >
          {words('open.lock')}
        </button>
        <p>{words('open.idle')}</p>
      </section>
      <PinForm pin={pin} />
      <section className="settings">
        <h2>{words('recovery.fileTitle')}</h2>
        <p>{words('recovery.fileText')}</p>
        <button type="button" className="choice" data-recovery-file onClick={save}>
          {words('recovery.save')}
        </button>
        <p aria-live="polite">{saved && words('recovery.saved')}</p>
      </section>
      <ChangeForm vault={vault} />
    </>
  );
}
