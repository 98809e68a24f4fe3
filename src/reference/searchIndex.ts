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

type Prepared = {
  entry: Entry;
  title: string;
  read: string;
  /** All of it: what a word does not stand in at all is looked through once. */
  all: string;
  /** Title and text without okurigana. */
  loose: string;
};
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

/** Hiragana between characters: `uchi-kiri` is written with them and without. */
const OKURIGANA = /(?<=[\u3005\u3400-\u9fff])[\u3041-\u3096]{1,2}(?=[\u3005\u3400-\u9fff])/g;
/** How a word of two characters or more ends: the same verb, in another form. */
const ENDING = /(?<=[\u3005\u3400-\u9fff]{2})[\u3041-\u3096]{1,4}$/;
const HAN = /[\u3400-\u9fff]/;
/** Letters that are not kana yet, as a Japanese keyboard shows them behind what it has made of the others. */
const HALF_TYPED = /(?<=[\u3005\u3041-\u3096\u30fc\u3400-\u9fff])[a-z]{1,3}$/;

/** Made once, off the way of a key. */
export const indexOf = (entries: readonly Entry[]): SearchIndex =>
  entries.map((entry) => {
    const title = plain(entry.title);
    const read = ` ${plain(entry.read)}`;
    const text = `${title} ${plain(`${entry.text} ${entry.place}`)}`;
    return { entry, title, read, all: text + read, loose: text.replaceAll(OKURIGANA, '') };
  });

/** A word as it was typed, and without its okurigana; null for one that can have none. */
type Word = { exact: string; loose: string | null };

const wordOf = (exact: string): Word => ({
  exact,
  loose: HAN.test(exact) ? exact.replaceAll(OKURIGANA, '').replace(ENDING, '') : null,
});

const ABSENT = Number.POSITIVE_INFINITY;

/** How near a word is: at the head of the title first, then in the text, then but for its okurigana. */
function distance({ title, read, all, loose }: Prepared, word: Word): number {
  if (!all.includes(word.exact))
    return word.loose !== null && loose.includes(word.loose) ? 5 : ABSENT;
  const inTitle = title.indexOf(word.exact);
  if (inTitle === 0) return 0;
  if (inTitle > 0) return 1;
  if (read.includes(` ${word.exact}`)) return 2;
  return read.includes(word.exact) ? 3 : 4;
}

function found(index: SearchIndex, typed: readonly string[]): Entry[] {
  const words = typed.map(wordOf);
  return index
    .map((prepared) => ({
      entry: prepared.entry,
      far: words.reduce((sum, word) => sum + distance(prepared, word), 0),
    }))
    .filter(({ far }) => far < ABSENT)
    .sort((a, b) => a.far - b.far)
    .map(({ entry }) => entry);
}

/**
 * What is meant by what was typed so far: every word of it must stand somewhere, whole or in part.
 * In: the index, the text of the field. Out: entries, the nearest first; all alike near in their own
 * order; none for an empty field. Where nothing is found, letters that are not kana yet are left out.
 */
export function search(index: SearchIndex, query: string): Entry[] {
  const typed = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (typed.length === 0) return [];
  const asTyped = found(index, typed);
  if (asTyped.length > 0) return asTyped;
  const whole = typed.map((word) => word.replace(HALF_TYPED, ''));
  return whole.some((word, at) => word !== typed[at]) ? found(index, whole) : [];
}
