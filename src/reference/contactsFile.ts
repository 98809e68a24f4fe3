import { MOST_CONTACTS, SHORT_TEXT } from '../session/readSection';
import { isNumber } from '../session/telephone';
import { delimited } from './delimited';

/** Why a row is not taken. */
export type Wrong =
  | 'name'
  | 'number'
  | 'digits'
  | 'long'
  | 'columns'
  | 'quote'
  | 'twice'
  | 'shape'
  | 'many';

/** A row of the file by its number; for JSON the place in the list, from 1. */
export type GoodRow = { row: number; name: string; number: string };
export type BadRow = { row: number; text: string; wrong: Wrong /** Of `twice`. */; as?: number };
export type ContactsFile = { good: GoodRow[]; bad: BadRow[] };

type Pair = { row: number; text: string } & ({ wrong: Wrong } | { name: string; number: string });

/** Names are the same whatever their width and the spaces in them. */
export const sameName = (name: string): string =>
  name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

const wrongIn = (name: string, number: string): Wrong | null => {
  if (name === '') return 'name';
  if (number === '') return 'number';
  if (name.length > SHORT_TEXT || number.length > SHORT_TEXT) return 'long';
  return isNumber(number) ? null : 'digits';
};

/** What columns of names and of numbers are called; a first row of such words holds no contact. */
export type Headings = { name: readonly string[]; number: readonly string[] };

const isHeading = ([name = '', number = '']: readonly string[], headings: Headings): boolean =>
  headings.name.some((word) => sameName(word) === sameName(name)) &&
  headings.number.some((word) => sameName(word) === sameName(number));

function fromRows(text: string, headings: Headings): Pair[] {
  const rows = delimited(text);
  const [first] = rows;
  const body = first !== undefined && isHeading(first.cells, headings) ? rows.slice(1) : rows;
  return body.map(({ line, text: whole, cells, unclosed }): Pair => {
    const told = { row: line, text: whole };
    const [name = '', number = '', ...more] = cells.map((cell) => cell.trim());
    if (unclosed) return { ...told, wrong: 'quote' };
    if (more.some((cell) => cell !== '')) return { ...told, wrong: 'columns' };
    return { ...told, name, number };
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** `[{ name, number }]`, `{ contacts: [...] }` or `{ "name": "number" }`. */
function fromJson(value: unknown): Pair[] | null {
  if (isRecord(value) && Array.isArray(value.contacts)) return fromJson(value.contacts);
  const list = Array.isArray(value)
    ? value
    : isRecord(value)
      ? Object.entries(value).map(([name, number]) => ({ name, number }))
      : null;
  if (list === null) return null;
  return list.map((one: unknown, index): Pair => {
    const told = { row: index + 1, text: JSON.stringify(one) ?? '' };
    if (!isRecord(one)) return { ...told, wrong: 'shape' };
    return { ...told, name: textOf(one.name), number: textOf(one.number) };
  });
}

function sorted(pairs: readonly Pair[]): ContactsFile {
  const seen = new Map<string, number>();
  const file: ContactsFile = { good: [], bad: [] };
  for (const { row, text, ...pair } of pairs) {
    const wrong = 'wrong' in pair ? pair.wrong : wrongIn(pair.name, pair.number);
    if (wrong !== null || 'wrong' in pair) {
      file.bad.push({ row, text, wrong: wrong ?? 'shape' });
      continue;
    }
    const before = seen.get(sameName(pair.name));
    if (before !== undefined) file.bad.push({ row, text, wrong: 'twice', as: before });
    else if (file.good.length >= MOST_CONTACTS) file.bad.push({ row, text, wrong: 'many' });
    else {
      seen.set(sameName(pair.name), row);
      file.good.push({ row, ...pair });
    }
  }
  return file;
}

/**
 * Reads a file of names and numbers. Every row that holds something is either good or told with what
 * is wrong with it: nothing is dropped. In: the text of a CSV, TSV or JSON file. Out: both kinds, or
 * null for what is no such file at all. Never throws.
 */
export function readContacts(text: string, headings: Headings): ContactsFile | null {
  const clean = text.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(clean)) {
    try {
      const pairs = fromJson(JSON.parse(clean));
      return pairs === null || pairs.length === 0 ? null : sorted(pairs);
    } catch {
      return null;
    }
  }
  if (clean.includes('\0') || clean.includes('\ufffd')) return null;
  const pairs = fromRows(clean, headings);
  return pairs.length === 0 ? null : sorted(pairs);
}

/** Offices still write Shift_JIS, and spreadsheets UTF-16: the encoding is told by the bytes. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
