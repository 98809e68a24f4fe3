import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { type Row, readJournalText, readStore } from '../../support/journals';

export type { Row } from '../../support/journals';

export type Stored = {
  v: number;
  cmdId: string;
  encounterId: string;
  seq: number;
  at: { wall: number; mono: number; origin: number; tz: number; boot: string };
  by: { name: string; role: string };
  via: { name: string; role: string };
  type: string;
  data: Record<string, unknown>;
  prevHash: string;
};

/** What a journey expects of one entry: type, who acted, data. */
export type Told = readonly [type: string, role: string, data?: Record<string, unknown>];

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const ZERO = '0'.repeat(64);

const rowsIn = <T>(page: Page, store: 'entries' | 'drafts') =>
  page.evaluate(readStore, store) as Promise<T[]>;

export const databaseRows = (page: Page) => rowsIn<Row>(page, 'entries');

/** The texts being typed that would survive a crash. */
export const draftsIn = async (page: Page): Promise<string[]> =>
  (await rowsIn<{ text: string }>(page, 'drafts')).map(({ text }) => text);

/** The text of all journal files, oldest first. */
export const journalText = (page: Page): Promise<string> => page.evaluate(readJournalText);

/** The entry lines of the journal files, each checked against its own hash. */
export function journalRows(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of text.split('\n')) {
    if (!line.startsWith('e ')) continue;
    const [hash, bytes] = [line.slice(2, 66), line.slice(67)];
    expect(sha256(bytes)).toBe(hash);
    const { encounterId, seq } = JSON.parse(bytes) as Stored;
    rows.push({ encounterId, seq, bytes, hash });
  }
  return rows;
}

/** One log out of many rows: no gap, and every line names the hash of the one before it. */
export function chained(rows: readonly Row[], encounterId: string): Stored[] {
  const own = rows.filter((row) => row.encounterId === encounterId);
  let before = ZERO;
  return own.map(({ bytes, hash, seq }, place) => {
    const entry = JSON.parse(bytes) as Stored;
    expect([seq, entry.seq]).toEqual([place, place]);
    expect(sha256(bytes)).toBe(hash);
    expect(entry.prevHash).toBe(before);
    before = hash;
    return entry;
  });
}

/** Reads one log back from both journals, which must hold the same lines. */
export async function storedLog(page: Page, encounterId: string): Promise<Stored[]> {
  const rows = (await databaseRows(page)).filter((row) => row.encounterId === encounterId);
  const entries = chained(rows, encounterId);
  const files = journalRows(await journalText(page));
  expect(files.filter((row) => row.encounterId === encounterId)).toEqual(rows);
  expect(entries.length).toBeGreaterThan(0);
  return entries;
}

/** The whole log, entry by entry: what happened, who acted, and with which data. */
export function expectTold(entries: readonly Stored[], told: readonly Told[]): void {
  const seen = entries.map(({ type, by, data }) => [type, by.role, data]);
  expect(seen).toEqual(told.map(([type, role, data = {}]) => [type, role, data]));
}

/** The first entry, with the figures of the guidance. */
export const started = (
  channel: 'counter' | 'phone' | 'field' | 'letter',
  visit: 'first' | 'repeated' = 'first',
): Told => [
  'encounter.started',
  'officer',
  {
    channel,
    visit,
    onPremises: channel === 'counter',
    mode: 'live',
    figures: {
      noProgressMinutes: 30,
      visitMinMinutes: 15,
      visitMaxMinutes: 30,
      visitMinutes: 20,
      orders: 3,
    },
    flowVersion: 1,
    clausesVersion: expect.any(String),
    matter: expect.stringMatching(/^[a-z0-9]{32}$/),
  },
];

/** Words that were said, and words that were shown, in one register. */
export const said = (id: string, lang = 'ja'): Told => ['phrase.said', 'officer', { id, lang }];
export const shown = (id: string, lang = 'ja'): Told => ['card.shown', 'officer', { id, lang }];
