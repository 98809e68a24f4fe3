/** Where a line may break inside a text; invisible, and taken off wherever a text is not drawn. */
export const BREAK = '\u200b';

/** The text as it is spoken, searched and compared. */
export const withoutBreaks = (text: string): string => text.replaceAll(BREAK, '');
