import { useEffect } from 'react';

const ASKED = /^#\/settings\/([\w.]{1,60})$/;
const FIELD = 'input, select, textarea, summary';

/** The id of what the guidance says beside a setting, by which its part of the page is found. */
export const partId = (setting: string): string => `setting-${setting}`;

/** The field that the address names; of a part with several, the first. Folds around it are opened. */
function fieldOf(name: string): HTMLElement | null {
  const named = document.querySelector<HTMLElement>(`[name="${name}"]`);
  if (named !== null) return named;
  const part = document.getElementById(partId(name))?.closest('label, fieldset, details') ?? null;
  if (part instanceof HTMLDetailsElement) part.open = true;
  return part?.querySelector<HTMLElement>(FIELD) ?? null;
}

/** `#/settings/<name>` shows that field and gives it the focus, once the page is there. */
export function useAskedField(): void {
  useEffect(() => {
    const show = () => {
      const [, name] = ASKED.exec(window.location.hash) ?? [];
      const field = name === undefined ? null : fieldOf(name);
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    };
    show();
    window.addEventListener('hashchange', show);
    return () => window.removeEventListener('hashchange', show);
  }, []);
}
