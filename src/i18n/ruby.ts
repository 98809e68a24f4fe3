/** Plain text, or a word with its reading above it. */
export type RubyPart = string | { base: string; reading: string };

/** The notation of Aozora Bunko: kanji, then their reading between U+300A and U+300B. */
const READ = /(\p{Script=Han}+)\u300a([^\u300b]*)\u300b/gu;

/**
 * Reads a text with readings. In: any text, also one a section wrote itself.
 * Out: its parts in order; a mark that follows no kanji stays text.
 */
export function rubyParts(text: string): RubyPart[] {
  const parts: RubyPart[] = [];
  let at = 0;
  for (const found of text.matchAll(READ)) {
    const [whole, base = '', reading = ''] = found;
    if (found.index > at) parts.push(text.slice(at, found.index));
    parts.push(reading === '' ? base : { base, reading });
    at = found.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text without its readings. */
export const withoutReadings = (text: string): string =>
  rubyParts(text)
    .map((part) => (typeof part === 'string' ? part : part.base))
    .join('');
