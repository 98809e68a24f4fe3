/**
 * Several things one after the other, as they are written and said; in English the British way, without a
 * comma before the last. Empty for none.
 */
export const listed = (parts: readonly string[], { language }: { language: string }): string =>
  new Intl.ListFormat(`${language}-GB`).format(parts);
