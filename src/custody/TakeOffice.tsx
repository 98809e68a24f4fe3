import { type FormEvent, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { plainPassphrase } from '../session/passphrase';
import type { Recovery, Vault } from '../session/vault';
import { PassphraseField } from './PassphraseField';
import { unlockSentence } from './Unlock';

type Props = { vault: Vault; onTaken: (recovery: Recovery) => void };

/** A recovery file is some hundred bytes. */
const LARGEST = 64 * 1024;

/** Another tablet of the same office takes the same key, from its recovery file. */
export function TakeOffice({ vault, onTaken }: Props) {
  const words = useCustodyWords();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const file = fields.get('file');
    if (busy || !(file instanceof File) || file.size === 0) return;
    setBusy(true);
    const text = file.size > LARGEST ? '' : await file.text();
    const taken = await vault.takeFile(
      text,
      plainPassphrase(String(fields.get('passphrase') ?? '')),
    );
    setBusy(false);
    if ('kind' in taken) setTold(unlockSentence(taken, words));
    else onTaken(taken);
  };

  return (
    <details className="settings" data-take-office>
      <summary>{words('takeOffice.title')}</summary>
      <form autoComplete="off" noValidate onSubmit={(event) => void take(event)}>
        <p>{words('takeOffice.text')}</p>
        <label className="file">
          <span>{words('takeOffice.file')}</span>
          <input type="file" name="file" accept=".age,.txt" />
        </label>
        <PassphraseField label={words('unlock.passphrase')} name="passphrase" />
        {told !== null && <p role="alert">{told}</p>}
        <button type="submit" className="choice" disabled={busy}>
          {words(busy ? 'unlock.busy' : 'takeOffice.take')}
        </button>
      </form>
    </details>
  );
}
