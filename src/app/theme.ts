/** How the screen looks: as the device asks, or as somebody chose. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** True for a choice that is offered. */
export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

const asks = (query: string): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia(query) : null;

function asDeviceAsks(): Exclude<Theme, 'system'> {
  if (asks(MORE_CONTRAST)?.matches) return 'contrast';
  return asks(DARK)?.matches ? 'dark' : 'light';
}

/** Puts a theme on the page and, where the device decides, follows it. Returns the way to stop. */
export function wear(theme: Theme): () => void {
  const { dataset } = document.documentElement;
  const put = () => {
    dataset.theme = theme === 'system' ? asDeviceAsks() : theme;
  };
  put();
  const queries = theme === 'system' ? [asks(DARK), asks(MORE_CONTRAST)] : [];
  for (const query of queries) query?.addEventListener('change', put);
  return () => {
    for (const query of queries) query?.removeEventListener('change', put);
  };
}
