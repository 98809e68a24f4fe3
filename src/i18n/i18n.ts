import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import jaClauses from '../../locales/ja/clauses.json';
import jaEncounter from '../../locales/ja/encounter.json';
import jaUi from '../../locales/ja/ui.json';

/** Every shipped language is complete; Japanese is in the first load, others follow. */
export const LANGUAGES = ['ja', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** True for a language that is shipped. */
export const isLanguage = (value: unknown): value is Language =>
  LANGUAGES.includes(value as Language);

async function loadEnglish(): Promise<void> {
  const [encounter, ui, clauses] = await Promise.all([
    import('../../locales/en/encounter.json'),
    import('../../locales/en/ui.json'),
    import('../../locales/en/clauses.json'),
  ]);
  i18next.addResourceBundle('en', 'encounter', encounter.default);
  i18next.addResourceBundle('en', 'ui', ui.default);
  i18next.addResourceBundle('en', 'clauses', clauses.default);
}

/** Starts the words in Japanese; synchronous, since they are in the bundle. */
export function startWords(): i18n {
  void i18next.use(initReactI18next).init({
    lng: 'ja',
    fallbackLng: 'ja',
    initAsync: false,
    resources: { ja: { encounter: jaEncounter, ui: jaUi, clauses: jaClauses } },
    ns: ['ui', 'encounter', 'clauses'],
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return i18next;
}

/** Switches the language of the whole page. Rejects when its words cannot be loaded. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'ui')) await loadEnglish();
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
