import { FIGURE_LIMITS, type Figures } from '../../flows/encounter/figures';
import { KEEP_DAYS, type Person, type Section, UNSET_SECTION } from './section';

/** What could not be taken over, by field; the field keeps the value it had. */
export type Problem = {
  field: string;
  kind: 'text' | 'time' | 'figure' | 'list' | 'unknown' | 'order';
};

/** Longest name or number, in UTF-16 units, and most rows of a list. */
export const SHORT_TEXT = 200;
export const MOST_CONTACTS = 200;
const LONG = 2_000;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ROLES = ['head', 'acting', 'supervisor', 'facility'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;

/**
 * Reads settings from the store or from a file of another tablet. Total: whatever comes in, a usable
 * section comes out, and every field that was not taken over is named.
 * `kept`: what stands where nothing can be read; a list loses the rows that cannot be read.
 */
export function readSection(
  value: unknown,
  kept: Section = UNSET_SECTION,
): { section: Section; problems: Problem[] } {
  const problems: Problem[] = [];
  const section: Section = structuredClone(kept);
  if (!isRecord(value)) return { section, problems: [{ field: '', kind: 'unknown' }] };
  const miss = (field: string, kind: Problem['kind']) => problems.push({ field, kind });

  for (const field of ['name', 'place', 'callback', 'supportExtension'] as const) {
    if (isText(value[field], SHORT_TEXT)) section[field] = value[field];
    else if (value[field] !== undefined) miss(field, 'text');
  }
  for (const field of ['swapRule', 'policy', 'consultation'] as const) {
    if (isText(value[field], LONG)) section[field] = value[field];
    else if (value[field] !== undefined) miss(field, 'text');
  }
  for (const field of ['opensAt', 'closesAt'] as const) {
    const time = value[field];
    if (time === undefined) continue;
    if (time === '' || (isText(time, 5) && TIME.test(time))) section[field] = time;
    else miss(field, 'time');
  }
  if (typeof value.sound === 'boolean') section.sound = value.sound;
  const { keepDays } = value;
  if (isKeepDays(keepDays)) section.keepDays = keepDays;
  else if (keepDays !== undefined) miss('keepDays', 'figure');
  readLists(value, section, miss);
  readFigures(value.figures, section, miss);
  return { section, problems };
}

const isKeepDays = (value: unknown): value is number =>
  Number.isInteger(value) &&
  (value as number) >= KEEP_DAYS.min &&
  (value as number) <= KEEP_DAYS.max;

type Miss = (field: string, kind: Problem['kind']) => void;

function readLists(value: Record<string, unknown>, section: Section, miss: Miss): void {
  const rows = (field: 'people' | 'contacts'): unknown[] => {
    const list = value[field];
    if (Array.isArray(list) && list.length <= MOST_CONTACTS) {
      section[field] = [];
      return list;
    }
    if (list !== undefined) miss(field, 'list');
    return [];
  };
  for (const [index, row] of rows('people').entries()) {
    if (isRecord(row) && isText(row.name, SHORT_TEXT) && ROLES.includes(String(row.role))) {
      section.people.push({ name: row.name, role: row.role as Person['role'] });
    } else miss(`people.${index + 1}`, 'list');
  }
  for (const [index, row] of rows('contacts').entries()) {
    if (isRecord(row) && isText(row.name, SHORT_TEXT) && isText(row.number, SHORT_TEXT)) {
      section.contacts.push({ name: row.name, number: row.number });
    } else miss(`contacts.${index + 1}`, 'list');
  }
  readTexts(value, section, 'phrases', /^[a-zA-Z.]{1,60}\/[a-z-]{2,10}$/, LONG, miss);
  // An office that only a newer version knows is kept.
  readTexts(value, section, 'numbers', /^[a-zA-Z]{1,40}$/, SHORT_TEXT, miss);
}

/** Texts by id, such as words or numbers. */
function readTexts(
  value: Record<string, unknown>,
  section: Section,
  field: 'phrases' | 'numbers',
  id: RegExp,
  longest: number,
  miss: Miss,
): void {
  const texts = value[field];
  if (texts === undefined) return;
  if (!isRecord(texts)) {
    miss(field, 'list');
    return;
  }
  const kept = section[field];
  section[field] = {};
  for (const [key, text] of Object.entries(texts).slice(0, 200)) {
    const read = id.test(key) && isText(text, longest);
    if (!read) miss(`${field}.${key.slice(0, 60)}`, 'text');
    const taken = read ? text : Object.hasOwn(kept, key) ? kept[key] : undefined;
    if (taken !== undefined) section[field][key] = taken;
  }
}

function readFigures(value: unknown, section: Section, miss: Miss): void {
  if (value === undefined) return;
  if (!isRecord(value)) {
    miss('figures', 'figure');
    return;
  }
  const figures = { ...section.figures };
  for (const name of Object.keys(FIGURE_LIMITS) as (keyof Figures)[]) {
    const { min, max } = FIGURE_LIMITS[name];
    const figure = value[name];
    if (figure === undefined) continue;
    if (Number.isInteger(figure) && (figure as number) >= min && (figure as number) <= max) {
      figures[name] = figure as number;
    } else miss(`figures.${name}`, 'figure');
  }
  const { visitMinMinutes: least, visitMinutes: usual, visitMaxMinutes: most } = figures;
  if (least <= usual && usual <= most) section.figures = figures;
  else miss('figures.visitMinutes', 'order');
}
