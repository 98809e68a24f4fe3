import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type encounter from '../../locales/ja/encounter.json';
import type ui from '../../locales/ja/ui.json';
import { withoutBreaks } from './breaks';
import type { Values } from './fill';
import { isolated } from './isolated';

/** `a.b.c` for every sentence of a namespace. */
export type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

export type UiKey = PathOf<typeof ui>;
export type EncounterKey = PathOf<typeof encounter>;

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

/** What goes into a sentence; texts may have been typed by anybody. */
const apart = (values: Values = {}): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );

/**
 * Words without values are the same every time, and i18next goes through every part of a key anew. Words
 * that are not there yet are asked for again.
 */
function remembered<T extends string | null>(read: (key: string, values?: Values) => T) {
  const known = new Map<string, T>();
  return (key: string, values?: Values): T => {
    const before = values === undefined ? known.get(key) : undefined;
    if (before !== undefined) return before;
    const text = read(key, values);
    if (values === undefined && text !== null && text !== key) known.set(key, text);
    return text;
  };
}

const WordsOnScreen = createContext<Words | null>(null);

type Props = {
  children: ReactNode;
  /** Where words whose key is put together from ids are looked for, in this order. */
  flows?: readonly string[];
};

const ENCOUNTER = ['encounter'] as const;

/** Puts the words together once per language; everything below reads them from here. */
export function WordsProvider({ children, flows = ENCOUNTER }: Props) {
  const { t, i18n } = useTranslation();
  const words = useMemo((): Words => {
    const ns = [...flows];
    const phrased = remembered((key, values) =>
      i18n.exists(key, { ns }) ? t(key, { ns, ...apart(values) }) : null,
    );
    const plain = (text: string | null) => (text === null ? null : withoutBreaks(text));
    return {
      ui: remembered((key, values) => t(key, { ns: 'ui', ...apart(values) })),
      flow: remembered((key, values) =>
        withoutBreaks(t(key, { ns: 'encounter', ...apart(values) })),
      ),
      maybe: remembered((key, values) => plain(phrased(key, values))),
      phrased,
      raw: (key) => withoutBreaks(String(i18n.getResource(i18n.language, 'encounter', key) ?? '')),
      clause: remembered((id) => t(id, { ns: 'clauses', keySeparator: false })),
      language: i18n.language,
    };
  }, [t, i18n, flows]);
  return createElement(WordsOnScreen.Provider, { value: words }, children);
}

/** The words in the language on screen; the same object until the language changes. */
export function useWords(): Words {
  const words = useContext(WordsOnScreen);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
