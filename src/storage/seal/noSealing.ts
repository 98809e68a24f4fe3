import type { Entry } from '../../session/entry';
import type { IndexRow } from '../../session/log';
import type { Unopened } from '../../session/vault';
import { chain } from '../chain';
import type { Line, StoredRow, Tip } from '../journal';
import { type Filed, isSealed } from './filed';

/** A log as it can be read now. */
export type Opened =
  | { entries: Entry[]; locked: null; unopened: number | null; newer: number | null }
  | { entries: Entry[]; locked: Unopened };

/** Where the sealed copy of a key is found, if it is needed. */
export type Row = () => Promise<StoredRow | undefined>;

/** What stands between the log and the journals: nothing, until protection is on. */
export type Sealing = {
  /** Whether protection is on: numbers are then random, and matters stand in no index. */
  on: boolean;
  /** Entries as lines after `tip`, and the row beside them, as they are stored. */
  write(
    entries: readonly Entry[],
    tip: Tip,
    row: IndexRow,
    stored: Row,
  ): Promise<{ lines: Line[]; row: StoredRow }>;
  /** After a batch is stored: once nobody is there, the open copy of its key goes. Never rejects. */
  settle(encounterId: string, over: boolean): Promise<void>;
  /** Closes what is over and still has its key in the slot. */
  tidy(row: (encounterId: string) => Promise<StoredRow | undefined>): Promise<void>;
  read(encounterId: string, filed: readonly Filed[], row: StoredRow | undefined): Promise<Opened>;
  rows(stored: readonly StoredRow[]): Promise<IndexRow[]>;
  /** A text beside the log, under the encounter's key; null when protection is off. */
  sealText(encounterId: string, about: string, text: string, row: Row): Promise<string | null>;
  /** Takes away the key of texts that belong to no log. Rejects when that failed. */
  forget(id: string): Promise<void>;
  /** Null when the key is not at hand. */
  openText(encounterId: string, about: string, box: string, row: Row): Promise<string | null>;
};

/** A row with the end that its lines give it. */
export const ended = (row: IndexRow, tip: Tip, lines: readonly Line[]): IndexRow => ({
  ...row,
  count: tip.count + lines.length,
  head: lines.at(-1)?.hash ?? tip.head,
});

/** What can be read without any key; what is sealed all the same was sealed for somebody else. */
export const readOpen = (filed: readonly Filed[]): Opened => {
  const entries = filed.filter((entry): entry is Entry => !isSealed(entry));
  return entries.length === filed.length
    ? { entries, locked: null, unopened: null, newer: null }
    : { entries: [], locked: 'foreign' };
};

/** A row as it is told without its key: what is live has its key in the slot, so this one is over. */
export const shutRow = ({ box, key: _, ...row }: StoredRow): IndexRow =>
  box === undefined ? row : { ...row, endedAt: row.updatedAt, locked: true };

/**
 * Before protection is turned on. `meanwhile` tells that it was, by this page or another: from then on
 * this page knows no key, and writes nothing more in the clear.
 */
export const noSealing = (meanwhile: () => boolean): Sealing => {
  const refuse = () => {
    if (meanwhile()) throw new Error('protected');
  };
  return {
    on: false,
    write: async (entries, tip, row) => {
      refuse();
      const lines = await chain(entries, tip.head);
      return { lines, row: ended(row, tip, lines) };
    },
    settle: async () => undefined,
    tidy: async () => undefined,
    read: async (_, filed) => readOpen(filed),
    rows: async (stored) => stored.map(shutRow),
    sealText: async () => {
      refuse();
      return null;
    },
    openText: async () => null,
    forget: async () => undefined,
  };
};
