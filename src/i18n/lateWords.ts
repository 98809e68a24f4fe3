import i18next from 'i18next';
import { use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type about from '../../locales/ja/about.json';
import type chart from '../../locales/ja/chart.json';
import type custody from '../../locales/ja/custody.json';
import type panels from '../../locales/ja/panels.json';
import type proof from '../../locales/ja/proof.json';
import type settings from '../../locales/ja/settings.json';
import type sheet from '../../locales/ja/sheet.json';
import { withoutBreaks } from './breaks';
import type { Values } from './fill';
import { readable } from './readable';
import type { PathOf } from './words';

/** Words that no first screen and no live step needs: each is loaded with the page that says them. */
type Late = {
  about: typeof about;
  chart: typeof chart;
  custody: typeof custody;
  panels: typeof panels;
  proof: typeof proof;
  settings: typeof settings;
  sheet: typeof sheet;
};

const FILES = import.meta.glob<object>(
  ['../../locales/*/*.json', '!../../locales/*/{encounter,ui,clauses,emergencyCard,cards}.json'],
  { import: 'default' },
);

const fileOf = (language: string, namespace: string): string =>
  `../../locales/${language}/${namespace}.json`;

const loads = new Map<string, Promise<object>>();

/** The words of one file; the same promise every time, unless they could not be loaded. */
function load(language: string, namespace: string): Promise<object> {
  const file = fileOf(language, namespace);
  const begun = loads.get(file);
  if (begun !== undefined) return begun;
  const loaded = readable(FILES[file]?.() ?? Promise.reject(new Error(`no words: ${file}`)));
  loads.set(file, loaded);
  loaded.catch(() => loads.delete(file));
  return loaded;
}

/** Loads the words of a namespace in the language on screen ahead of time. Rejects when they do not arrive. */
export const loadLateWords = (namespace: keyof Late): Promise<unknown> =>
  load(i18next.language, namespace);

export type LateWords<N extends keyof Late> = {
  say(key: PathOf<Late[N]>, values?: Values): string;
  /** Words whose key is put together from ids; null when there are none. */
  maybe(key: string, values?: Values): string | null;
};

/** Suspends until the words of a namespace are there; those of the first load are there already. */
export function useNamespace(namespace: string): void {
  const { i18n } = useTranslation();
  const { language } = i18n;
  if (!(fileOf(language, namespace) in FILES)) return;
  const words = use(load(language, namespace));
  if (!i18n.hasResourceBundle(language, namespace))
    i18n.addResourceBundle(language, namespace, words);
}

/**
 * The words of a namespace in the language on screen, the same object until it changes; suspends until
 * they are loaded.
 */
export function useLateWords<N extends keyof Late>(namespace: N): LateWords<N> {
  const { t, i18n } = useTranslation();
  useNamespace(namespace);
  return useMemo(
    () => ({
      say: (key, values) => t(key, { ns: namespace, ...values }),
      maybe: (key, values) =>
        i18n.exists(key, { ns: namespace }) ? t(key, { ns: namespace, ...values }) : null,
    }),
    [t, i18n, namespace],
  );
}

/** Words as they are written, of any namespace that is loaded; null when there are none. */
export function useLookup(): (namespace: string, key: string) => string | null {
  const { i18n } = useTranslation();
  return (namespace, key) => {
    const found: unknown = i18n.getResource(i18n.language, namespace, key);
    return typeof found === 'string' ? withoutBreaks(found) : null;
  };
}
