import { encounterAddress, type GuideTarget } from '../session/address';

/**
 * `#/e/<id>` is a record, with or without a part of it behind or the guidance in front of it; all
 * else is beside one.
 */
const ENCOUNTER = /^#\/e\/([a-z0-9]{16,40})(?:\/[a-zA-Z]{1,30})?(?:\/guide(?:\/|$)|$)/;
const GUIDE =
  /^#(?:\/e\/[a-z0-9]{16,40}(?:\/[a-zA-Z]{1,30})?)?\/guide(?:\/([a-zA-Z]{1,30})\/([\w.]{1,60}))?\/?$/;

/** The encounter that the address names, or null for the first screen. */
export const encounterInAddress = (hash: string): string | null =>
  ENCOUNTER.exec(hash)?.[1] ?? null;

const readers = new Set<() => void>();

/** Writes the address without leaving the page; `back` then returns to where one came from. */
export function showInAddress(encounterId: string | null): void {
  const hash = encounterAddress(encounterId);
  if (window.location.hash === hash) return;
  window.history.pushState(null, '', hash);
  for (const tell of readers) tell();
}

/** Calls back whenever the address is another one, whoever changed it. Returns the way to stop. */
export function onHash(listener: () => void): () => void {
  readers.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    readers.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** What the guidance is asked about; `all` is its first page, null that it is not asked. */
export function guideInAddress(hash: string): GuideTarget | 'all' | null {
  const [whole, kind, id] = GUIDE.exec(hash) ?? [];
  if (whole === undefined) return null;
  return kind === undefined || id === undefined ? 'all' : { kind, id };
}

/** Calls back when the person uses the browser's own back and forward. Returns the way to stop. */
export function onAddress(listener: (encounterId: string | null) => void): () => void {
  const tell = () => listener(encounterInAddress(window.location.hash));
  // Told of every change of the address, an edited hash included, and once for each.
  window.addEventListener('popstate', tell);
  return () => window.removeEventListener('popstate', tell);
}

/** Pages beside the first screen and the encounters. */
export const PAGES = [
  'settings',
  'about',
  'contacts',
  'chart',
  'sheet',
  'protection',
  'keeping',
] as const;
export type Page = (typeof PAGES)[number];

/** The page that the address names, or null; what it shows of it may follow. */
export const pageInAddress = (hash: string): Page | null =>
  PAGES.find((page) => hash === `#/${page}` || hash.startsWith(`#/${page}/`)) ?? null;
