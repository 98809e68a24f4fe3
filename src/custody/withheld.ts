import { staffNameFields } from '../../flows/staffNames';
import type { CopyField, CopyLine } from '../session/archive';

/** Members that were chosen from a list or counted: nobody's words, and nothing that names a record. */
const CHOSEN: readonly string[] = [
  ...['act', 'acts', 'n', 'minutes', 'task', 'verdict', 'harm', 'channel', 'mode'],
  ...['relation', 'malice', 'charge', 'gravity', 'decision', 'measure', 'source', 'section'],
  ...['platform', 'key', 'result', 'day', 'discovered', 'announced'],
];

const DATA = 'data.';

/** What people said or wrote, and their names: the fields that a disclosure withholds first. */
export const isWords = (path: string): boolean =>
  path.startsWith(DATA) && !CHOSEN.includes(path.slice(DATA.length));

const isNameOf = ({ entry }: CopyLine, path: string): boolean =>
  path === 'by.name' ||
  path === 'via.name' ||
  staffNameFields(entry.type).some((field) => path === `${DATA}${field}`);

/** Two letters at least: one alone stands in half of all words. */
const PART = 2;

/** The names of staff in a record, whole and in their parts as they are spaced. */
export function staffNamesIn(lines: readonly CopyLine[]): readonly string[] {
  const names = lines.flatMap((line) =>
    line.fields.flatMap(({ path, value }) =>
      isNameOf(line, path) && typeof value === 'string' ? value.trim() : [],
    ),
  );
  const parts = names.flatMap((name) => name.split(/[\s\p{P}]+/u));
  return [...new Set([...names, ...parts])].filter((name) => [...name].length >= PART);
}

/** Whether a field tells the name of somebody on the staff, as a name or in the middle of its words. */
export function tellsName(
  line: CopyLine,
  { path, value }: CopyField,
  names: readonly string[],
): boolean {
  if (isNameOf(line, path)) return true;
  if (!path.startsWith(DATA)) return false;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return names.some((name) => text.includes(name));
}
