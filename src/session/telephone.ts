/** What people write before an extension: the Japanese word, `ext.`, `x`. */
const EXTENSION = /\u5185\u7dda|ext\.?|x/i;
/** Dashes of all kinds, brackets, spaces and full stops between digits. */
const BETWEEN = /[()\-\u2010-\u2015\u2212\u30fc\s.:]/g;

const parts = (number: string): string[] =>
  number
    .normalize('NFKC')
    .split(EXTENSION)
    .map((part) => part.replaceAll(BETWEEN, ''));

/** Whether it can be dialled: digits with what people write between them, with or without an extension. */
export function isNumber(number: string): boolean {
  const [line = '', extension = '', ...more] = parts(number);
  return (
    more.length === 0 &&
    /^\+?[\d#*]*$/.test(line) &&
    /^\d*$/.test(extension) &&
    /\d{2,}/.test(line + extension)
  );
}

/** The address that dials it: an extension after a pause, or alone inside the house. */
export function telephone(number: string): string {
  const digits = parts(number).map((part) =>
    part.replaceAll(/[^\d+#*]/g, '').replaceAll('#', '%23'),
  );
  return `tel:${digits.filter((part) => part !== '').join(',')}`;
}
