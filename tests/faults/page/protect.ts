import type { Tab } from '../browser/tab';

const PASSPHRASE = '港の 古時計 みどりの 切符 七月';

/** Goes through the guided step that turns protection on, as a head does; gives the key that is kept on paper. */
export async function protect(tab: Tab, address: string): Promise<string> {
  // What is saved goes nowhere: nothing outside the profile is touched.
  await tab.pipe.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await tab.go(`${address}#/protection`);
  await tab.until('the form of the passphrase', () =>
    document.querySelector('form[data-set-up]') ? true : null,
  );
  await tab.ask((passphrase) => {
    const form = document.querySelector<HTMLFormElement>('form[data-set-up]');
    for (const name of ['passphrase', 'again']) {
      const field = form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field) field.value = passphrase;
    }
    form?.querySelector<HTMLElement>('[type="submit"]')?.click();
  }, PASSPHRASE);
  await tab.until('the recovery file', () => {
    const save = document.querySelector<HTMLElement>('[data-recovery-file]');
    save?.click();
    return save ? true : null;
  });
  const kept = await tab.until('protection ready', () => {
    const text = document.querySelector('[data-identity]')?.textContent ?? '';
    const identity = text.replaceAll(/\s/g, '');
    const field = document.querySelector<HTMLInputElement>('[name="lastFour"]');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(field, identity.slice(-4));
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    const go = document.querySelector<HTMLButtonElement>('[data-protect]');
    if (!go || go.disabled) return null;
    go.click();
    return identity;
  });
  await tab.until('protection on', () => {
    const done = document.querySelector<HTMLElement>('[data-protected] button');
    done?.click();
    return done ? true : null;
  });
  await tab.until('the lock', () =>
    document.querySelector('[data-notice="lock"][data-lock="locked"]') ? true : null,
  );
  return kept;
}

/** Opens the office's key on the page that asks for it, as a head does. */
export async function unlock(tab: Tab): Promise<void> {
  await tab.until('the field of the passphrase', () =>
    document.querySelector('[data-unlock] form [name="passphrase"]') ? true : null,
  );
  await tab.ask((passphrase) => {
    const form = document.querySelector<HTMLFormElement>('[data-unlock] form');
    const field = form?.querySelector<HTMLInputElement>('[name="passphrase"]');
    if (field) field.value = passphrase;
    form?.querySelector<HTMLElement>('[type="submit"]')?.click();
  }, PASSPHRASE);
}

/** Somebody comes back to the tablet: what came over a live encounter meanwhile is taken away. */
export async function comeBack(tab: Tab): Promise<void> {
  await tab.ask(() => void window.dispatchEvent(new Event('pointerdown')));
  // That it was left alone may be noticed at the touch itself.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await tab.ask(() => {
    document.querySelector<HTMLElement>('[data-cover="live"] button')?.click();
  });
}
