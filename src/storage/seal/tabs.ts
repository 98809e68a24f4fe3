/** `keyGone`: from the slots. `shut`: somebody has shut the office's key, on every page. */
export type TabWord = 'keyGone' | 'shut';

/** What the pages of this application tell each other about keys; a page never hears itself. */
export type Tabs = { tell(word: TabWord): void; onTold(listener: (word: TabWord) => void): void };
