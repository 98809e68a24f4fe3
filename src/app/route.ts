/** `#/e/<id>` is an encounter, everything else the first screen. The id is random and says nothing. */
const ENCOUNTER = /^#\/e\/([a-z0-9]{16,40})$/;

/** The encounter that the address names, or null for the first screen. */
export const encounterInAddress = (hash: string): string | null =>
  ENCOUNTER.exec(hash)?.[1] ?? null;

/** Writes the address without leaving the page; `back` then returns to where one came from. */
export function showInAddress(encounterId: string | null): void {
  const hash = encounterId === null ? '#/' : `#/e/${encounterId}`;
  if (window.location.hash !== hash) window.history.pushState(null, '', hash);
}

/** Calls back when the person uses the browser's own back and forward. Returns the way to stop. */
export function onAddress(listener: (encounterId: string | null) => void): () => void {
  const tell = () => listener(encounterInAddress(window.location.hash));
  // Told of every change of the address, an edited hash included, and once for each.
  window.addEventListener('popstate', tell);
  return () => window.removeEventListener('popstate', tell);
}

/** Pages beside the first screen and the encounters. */
export const PAGES = ['settings', 'about'] as const;
export type Page = (typeof PAGES)[number];

/** The page that the address names, or null. */
export const pageInAddress = (hash: string): Page | null =>
  PAGES.find((page) => hash === `#/${page}`) ?? null;
