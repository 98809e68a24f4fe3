import { type FormEvent, useState } from 'react';
import { type CustodyWords, useCustodyWords } from '../i18n/custody';
import { plainPassphrase } from '../session/passphrase';
import type { Unlocked, Vault } from '../session/vault';
import { PassphraseField } from './PassphraseField';

type Props = { vault: Vault; onOpen?: () => void };

/** What came of a try, in a sentence that says what to do next. */
export function unlockSentence(result: Unlocked, words: CustodyWords): string | null {
  const seconds = 'wait' in result ? Math.ceil(result.wait / 1_000) : 0;
  switch (result.kind) {
    case 'open':
      return null;
    case 'wrong':
      return words(seconds > 0 ? 'unlock.wrongWait' : 'unlock.wrong', {
        count: result.count,
        seconds,
      });
    case 'wait':
      return words('unlock.wait', { seconds });
    default:
      return words(`unlock.${result.kind}`);
  }
}

/** Opens the office's key: with the head's passphrase, or with what stands on paper. */
export function Unlock({ vault, onOpen }: Props) {
  const words = useCustodyWords();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);

  const attempt = async (event: FormEvent<HTMLFormElement>, by: 'passphrase' | 'identity') => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get(by) ?? '');
    if (busy || text.trim() === '') return;
    setBusy(true);
    setTold(null);
    const result = await (by === 'passphrase'
      ? vault.unlock(plainPassphrase(text))
      : vault.unlockWith(text));
    setBusy(false);
    setTold(unlockSentence(result, words));
    if (result.kind !== 'open') return;
    form.reset();
    onOpen?.();
  };

  return (
    <section className="settings" data-unlock>
      <form autoComplete="off" noValidate onSubmit={(event) => void attempt(event, 'passphrase')}>
        <PassphraseField
          label={words('unlock.passphrase')}
          name="passphrase"
          hint={words('unlock.hint')}
        />
        <button type="submit" className="main" disabled={busy}>
          {words(busy ? 'unlock.busy' : 'unlock.open')}
        </button>
      </form>
      {told !== null && (
        <p role="alert" data-unlock-told>
          {told}
        </p>
      )}
      <details>
        <summary>{words('unlock.byPaper')}</summary>
        <form autoComplete="off" noValidate onSubmit={(event) => void attempt(event, 'identity')}>
          <PassphraseField label={words('unlock.identity')} name="identity" />
          <button type="submit" className="choice" disabled={busy}>
            {words('unlock.open')}
          </button>
        </form>
        <p>{words('unlock.lost')}</p>
      </details>
    </section>
  );
}
