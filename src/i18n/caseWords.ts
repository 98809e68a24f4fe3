import i18next from 'i18next';
import { createElement, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type onlineAbuse from '../../locales/ja/onlineAbuse.json';
import { withoutBreaks } from './breaks';
import type { Values } from './fill';
import { readable } from './readable';
import { type PathOf, useWords, type Words, WordsProvider } from './words';

export type CaseKey = PathOf<typeof onlineAbuse>;

export type CaseWords = Words & {
  /** Words of a case: its screens, forms and states. */
  say(key: CaseKey, values?: Values): string;
};

const NAMESPACE = 'onlineAbuse';
/** A case speaks its own words first; what it shares with an encounter stands there. */
const FLOWS = [NAMESPACE, 'encounter'] as const;

const FILES = import.meta.glob<object>('../../locales/*/onlineAbuse.json', { import: 'default' });
const loading = new Map<string, Promise<void>>();

/** Loads the words of a case once per language; what could not be loaded is tried anew. */
export function loadCaseWords(language: string = i18next.language): Promise<void> {
  const begun = loading.get(language);
  if (begun !== undefined) return begun;
  const read = FILES[`../../locales/${language}/onlineAbuse.json`];
  const reading = read?.() ?? Promise.reject(new Error(`no words: ${language}`));
  const loaded = readable(
    reading.then((words) => {
      i18next.addResourceBundle(language, NAMESPACE, words);
    }),
  );
  loading.set(language, loaded);
  loaded.catch(() => loading.delete(language));
  return loaded;
}

/** Everything below speaks of a case; suspends until its words are loaded. */
export function CaseWordsProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  use(loadCaseWords(i18n.language));
  return createElement(WordsProvider, { flows: FLOWS, children });
}

/** The words of a case in the language on screen; the same object until the language changes. */
export function useCaseWords(): CaseWords {
  const words = useWords();
  const { t } = useTranslation();
  return useMemo(
    () => ({
      ...words,
      say: (key, values) => withoutBreaks(t(key, { ns: NAMESPACE, ...values })),
    }),
    [words, t],
  );
}
