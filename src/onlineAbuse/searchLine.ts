import type { Search } from '../../flows/onlineAbuse/monitored';
import type { CaseWords } from '../i18n/caseWords';

/** Several things in one line. */
export const listed = (parts: readonly string[], words: CaseWords): string =>
  parts.join(words.say('ui.comma'));

/** Searches in one line: where, for what, with which result. */
export const searchLine = (searches: readonly Search[], words: CaseWords): string =>
  listed(
    searches.map(({ platform, key, result }) =>
      words.say('ui.searchLine', {
        platform: words.say(`platforms.${platform}`),
        key: words.say(`searchKeys.${key}`),
        result: words.say(`results.${result}`),
      }),
    ),
    words,
  );
