import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type encounter from '../../locales/ja/encounter.json';
import type ui from '../../locales/ja/ui.json';
import { withoutBreaks } from './breaks';

/** `a.b.c` for every sentence of a namespace. */
type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

export type UiKey = PathOf<typeof ui>;
export type EncounterKey = PathOf<typeof encounter>;

type Values = Record<string, string | number>;

export type Words = {
  /** Words of the frame: menus, saving, errors. */
  ui(key: UiKey, values?: Values): string;
  /** Words of the flow: states, facts, acts, phrases. */
  flow(key: EncounterKey, values?: Values): string;
  /** Words whose key is put together from ids; null when there are none. */
  maybe(key: string, values?: Values): string | null;
  /** As `maybe`, with its marks where a line may break; for `Phrases` alone. */
  phrased(key: string, values?: Values): string | null;
  /** Words of the flow as they are written, with their placeholders. */
  raw(key: string): string;
  /** Where a clause of the guidance stands. */
  clause(id: string): string;
  language: string;
};

const WordsOnScreen = createContext<Words | null>(null);

/** Puts the words together once per language; everything below reads them from here. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const words = useMemo((): Words => {
    // Most words take nothing in: looked up once, since a step asks for a hundred of them.
    const once = <T>(look: (key: string) => T) => {
      const known = new Map<string, T>();
      return (key: string): T => {
        if (!known.has(key)) known.set(key, look(key));
        return known.get(key) as T;
      };
    };
    const inFlow = (key: string, values?: Values) =>
      i18n.exists(key, { ns: 'encounter' }) ? t(key, { ns: 'encounter', ...values }) : null;
    const plain = (text: string | null) => (text === null ? null : withoutBreaks(text));
    const uiOnce = once((key) => t(key, { ns: 'ui' }));
    const phrasedOnce = once(inFlow);
    const maybeOnce = once((key) => plain(phrasedOnce(key)));
    const maybe: Words['maybe'] = (key, values) =>
      values === undefined ? maybeOnce(key) : plain(inFlow(key, values));
    return {
      ui: (key, values) => (values === undefined ? uiOnce(key) : t(key, { ns: 'ui', ...values })),
      flow: (key, values) => maybe(key, values) ?? key,
      maybe,
      phrased: (key, values) => (values === undefined ? phrasedOnce(key) : inFlow(key, values)),
      raw: (key) => withoutBreaks(String(i18n.getResource(i18n.language, 'encounter', key) ?? '')),
      clause: once((id) => t(id, { ns: 'clauses', keySeparator: false })),
      language: i18n.language,
    };
  }, [t, i18n]);
  return createElement(WordsOnScreen.Provider, { value: words }, children);
}

/** The words in the language on screen; the same object until the language changes. */
export function useWords(): Words {
  const words = useContext(WordsOnScreen);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
