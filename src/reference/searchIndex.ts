/** Something that can be found: its words, and how they are read aloud. */
export type Entry = {
  kind: string;
  id: string;
  title: string;
  text: string;
  /** Readings and other words for the same, with spaces between. */
  read: string;
  /** Where it stands in the documents; empty for what is not in them. */
  place: string;
};

type Prepared = { entry: Entry; title: string; read: string; rest: string };
export type SearchIndex = readonly Prepared[];

const KATAKANA = /[\u30a1-\u30f6]/g;
const HIRAGANA_BELOW = 0x60;

/** Widths, capitals, kana and punctuation do not matter; letters of other scripts stay as they are. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - HIRAGANA_BELOW))
    .replaceAll(/[^\p{L}\p{N}\s]+/gu, '');

/** Made once, off the way of a key. */
export const indexOf = (entries: readonly Entry[]): SearchIndex =>
  entries.map((entry) => ({
    entry,
    title: plain(entry.title),
    read: ` ${plain(entry.read)}`,
    rest: plain(`${entry.text} ${entry.place}`),
  }));

const ABSENT = 99;

/** How near a word is: at the head of the title first, somewhere in the text last. */
function distance({ title, read, rest }: Prepared, word: string): number {
  const inTitle = title.indexOf(word);
  if (inTitle === 0) return 0;
  if (inTitle > 0) return 1;
  if (read.includes(` ${word}`)) return 2;
  if (read.includes(word)) return 3;
  return rest.includes(word) ? 4 : ABSENT;
}

/**
 * What is meant by what was typed so far: every word of it must stand somewhere, whole or in part.
 * In: the index, the text of the field. Out: entries, the nearest first; all alike near in their own
 * order; none for an empty field.
 */
export function search(index: SearchIndex, query: string): Entry[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return index
    .map((prepared) => ({
      entry: prepared.entry,
      far: words.reduce((sum, word) => sum + distance(prepared, word), 0),
    }))
    .filter(({ far }) => far < ABSENT)
    .sort((a, b) => a.far - b.far)
    .map(({ entry }) => entry);
}
