import { createHash } from 'node:crypto';
import { type Row, readJournalText, readSlots, readStore } from '../../support/journals';
import type { Tab } from '../browser/tab';
import { type Keyed, keyedIn, type OfficeKey } from './office';
import { type Keys, keysIn } from './unseal';

/** Both copies of every log, as they lie on the device, unchecked. */
export type Journals = {
  rows: Row[];
  lines: Row[];
  /** The keys that lie open, as those of what is live do. */
  slots: Keys;
  /** The keys that the rows give to the office alone. */
  office: Keys;
};

/** However one gets to them. */
export const keysAt = ({ slots, office }: Journals): Keys => new Map([...office, ...slots]);

/** Read from any page of the origin, past the product. What the browser refuses holds nothing. */
export async function journalsOn(tab: Tab, office: OfficeKey | null = null): Promise<Journals> {
  const stored = (await tab.ask(readStore, 'entries').catch(refused([]))) as (Row | null)[];
  // A value that the browser cannot read back any more is null.
  const rows = stored.filter((row): row is Row => typeof row?.bytes === 'string');
  const text = await tab.ask(readJournalText).catch(refused(''));
  const index = (await tab.ask(readStore, 'index').catch(refused([]))) as (Keyed | null)[];
  // The newest row of an encounter is the one in the database, where that is sound.
  const told = [...keyedIn(text), ...index.filter((row) => row !== null)];
  return {
    rows,
    lines: linesIn(text),
    slots: keysIn(await tab.ask(readSlots).catch(refused([]))),
    office: (await office?.keysOf(told)) ?? new Map(),
  };
}

/** As `journalsOn`, once the product has brought both to the same end; or as they are after a while. */
export async function evenOn(tab: Tab, office: OfficeKey | null): Promise<Journals> {
  let journals = await journalsOn(tab, office);
  for (let i = 0; i < 40 && journals.rows.length !== journals.lines.length; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    journals = await journalsOn(tab, office);
  }
  return journals;
}

const refused =
  <T>(nothing: T) =>
  (error: Error): T => {
    if (/browser is gone|no answer/.test(error.message)) throw error;
    return nothing;
  };

/** The committed entry lines that are what was written; a later one at the same place stands. */
export function linesIn(text: string): Row[] {
  const lines = new Map<string, Row>();
  let open: Row[] = [];
  for (const line of text.split('\n')) {
    const [mark, hash = '', bytes = ''] = [line.slice(0, 2), line.slice(2, 66), line.slice(67)];
    if (sha256(bytes) !== hash) continue;
    if (mark === 'i ') {
      for (const row of open) lines.set(`${row.encounterId} ${row.seq}`, row);
      open = [];
    } else if (mark === 'e ') {
      const { encounterId, seq } = JSON.parse(bytes) as Row;
      open.push({ encounterId, seq, bytes, hash });
    }
  }
  return [...lines.values()];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const idsIn = ({ rows, lines }: Pick<Journals, 'rows' | 'lines'>): string[] => [
  ...new Set([...rows, ...lines].map(({ encounterId }) => encounterId)),
];

/** The rows of one log in their order. */
export const logOf = (rows: readonly Row[], encounterId: string): Row[] =>
  rows.filter((row) => row.encounterId === encounterId).sort((a, b) => a.seq - b.seq);

export const sameRows = (one: readonly Row[], other: readonly Row[]): boolean =>
  one.length === other.length &&
  one.every(({ hash, bytes }, i) => other[i]?.hash === hash && other[i]?.bytes === bytes);

/** What is wrong with a chain from its first line on; null when nothing is. */
export function flawIn(rows: readonly Row[]): string | null {
  let before = '0'.repeat(64);
  for (const [place, { bytes, hash, seq }] of rows.entries()) {
    if (seq !== place) return `a gap at ${place}`;
    if (sha256(bytes) !== hash) return `line ${seq} is not what was written`;
    const { prevHash, seq: own } = JSON.parse(bytes) as { prevHash: string; seq: number };
    if (own !== seq || prevHash !== before) return `line ${seq} does not follow the one before`;
    before = hash;
  }
  return null;
}
