import en from '../../locales/en/cards.json';
import ja from '../../locales/ja/cards.json';
import { isLanguage, type Language } from './i18n';

const WORDS: Record<Language, typeof ja> = { ja, en };

/** What stands on the officer's controls of a card, in the language of the page. */
export const cardWords = (language: string) => WORDS[isLanguage(language) ? language : 'ja'];
