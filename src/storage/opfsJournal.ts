import { ZERO_HASH } from './chain';
import { latestOf } from './indexRow';
import type { Journal, Line, StoredRow, Tip } from './journal';
import type { JournalFiles } from './journalFiles';
import { batchText, type Parsed, parseJournal } from './journalText';

/** Over this many bytes a new file is begun at the next start. */
export const ROTATE_AT = 1_048_576;

type Held = { lines: Map<number, Line>; row?: StoredRow };
type Logs = Map<string, Held>;

/** How the journal was found. */
export type Found = {
  /** There was no journal file at all. */
  fresh: boolean;
  /** Bytes of a batch that was never finished; they are cut off. */
  torn: number;
  /** Committed lines that are not what was written. */
  spoilt: number;
};

export type OpfsJournal = Journal & {
  found: Found;
  /** Ids of the encounters held, from archives too if `deep`. */
  ids(deep?: boolean): Promise<string[]>;
  /** Begins a new file when this one has grown too big, taking the open encounters along. */
  rotate(): Promise<void>;
};

/**
 * The journal in the origin private file system. What is in the latest file is kept in memory and
 * brought up to date before every answer, since another tab may have written. Rejects when the
 * file cannot be read; makes and flushes the first file, so that it is there before an incident.
 */
export async function openOpfsJournal(files: JournalFiles): Promise<OpfsJournal> {
  let logs: Logs = new Map();
  let archived: Logs | null = null;
  const numbers = await files.numbers();
  const place = { file: numbers.at(-1) ?? 1, size: 0, end: 0 };
  const found: Found = { fresh: numbers.length === 0, torn: 0, spoilt: 0 };

  async function refresh(): Promise<void> {
    const reading = await files.read(place.file, place.end);
    if (reading.latest > place.file || reading.size < place.end) {
      logs = new Map();
      Object.assign(place, { file: Math.max(1, reading.latest), size: 0, end: 0 });
      return refresh();
    }
    place.size = reading.size;
    if (reading.bytes.length === 0) return;
    const parsed = await parseJournal(reading.bytes);
    place.end += parsed.end;
    found.spoilt += parsed.spoilt;
    fold(logs, parsed);
  }

  async function append(lines: readonly Line[], row: StoredRow): Promise<boolean> {
    const bytes = new TextEncoder().encode(await batchText(lines, row));
    if (!(await files.append(place.file, place.size, place.end, bytes))) return false;
    place.end += bytes.length;
    place.size = place.end;
    fold(logs, { lines: [...lines], rows: [row], end: 0, spoilt: 0 });
    return true;
  }

  async function archives(): Promise<Logs> {
    if (archived) return archived;
    const all: Logs = new Map();
    for (const file of (await files.numbers()).filter((number) => number < place.file)) {
      fold(all, await parseJournal((await files.read(file, 0)).bytes));
    }
    archived = all;
    return all;
  }

  const held = async (encounterId: string, deep: boolean): Promise<Held[]> => {
    await refresh();
    const sources = deep ? [await archives(), logs] : [logs];
    return sources.flatMap((source) => source.get(encounterId) ?? []);
  };

  const rows = async (): Promise<StoredRow[]> => {
    await refresh();
    const all = [...(await archives()), ...logs].flatMap(([id, { row }]) =>
      row ? [[id, row]] : [],
    );
    return [...new Map(all as [string, StoredRow][]).values()];
  };

  /** Makes another latest file. False when another tab wrote meanwhile. */
  async function renew(batches: readonly string[]): Promise<boolean> {
    const bytes = new TextEncoder().encode(batches.join(''));
    if (!(await files.rotate(place.file, place.size, bytes))) return false;
    archived = null;
    await refresh();
    return true;
  }

  await refresh();
  found.torn = place.size - place.end;
  // Also makes a fresh file reach the disk: a file born seconds before a power cut is lost with it.
  if (found.torn > 0 || found.fresh) {
    await files.append(place.file, place.size, place.end, new Uint8Array(0));
    place.size = place.end;
  }

  return {
    found,
    tip: async (encounterId) => endOf((await held(encounterId, false))[0]),
    lines: async (encounterId, deep = false) => {
      const all = new Map((await held(encounterId, deep)).flatMap(({ lines }) => [...lines]));
      return [...all.values()].sort((a, b) => a.seq - b.seq);
    },
    row: async (encounterId) => (await held(encounterId, archived !== null)).at(-1)?.row,
    store: async (at, lines, row) => {
      // What is in memory is offered first: when the file has moved on, nothing is written.
      for (let turn = 0; turn < 3; turn += 1) {
        if (turn > 0) await refresh();
        const have = logs.get(row.encounterId);
        // Another tab, finding this journal behind, may have filled our lines in already.
        if (lines.every(({ seq, hash }) => have?.lines.get(seq)?.hash === hash)) return row;
        const end = endOf(have);
        const fits = end?.count === at.count && end.head === at.head;
        if (fits && (await append(lines, row))) return row;
      }
      return null;
    },
    mend: async (lines, row) => {
      await refresh();
      if (!(await append(lines, row))) throw new Error('overtaken');
    },
    rewrite: async (changes) => {
      await refresh();
      const batches: string[] = [];
      for (const [id, { lines, row }] of together([await archives(), logs])) {
        if (row && !changes.has(id)) batches.push(await batchText([...lines.values()], row));
      }
      for (const change of changes.values()) {
        if (change !== null) batches.push(await batchText(change.lines, change.row));
      }
      if (!(await renew(batches))) throw new Error('overtaken');
      for (const file of await files.numbers()) if (file < place.file) await files.erase(file);
      archived = null;
    },
    list: async (of, limit) => latestOf(await rows(), of, limit),
    lastCase: async () => Math.max(0, ...(await rows()).map((row) => row.caseNumber)),
    ids: async (deep = false) => [
      ...new Set([...(deep ? (await archives()).keys() : []), ...logs.keys()]),
    ],
    rotate: async () => {
      if (place.size <= ROTATE_AT) return;
      const kept: string[] = [];
      for (const { lines, row } of logs.values()) {
        if (row?.open === 1) kept.push(await batchText([...lines.values()], row));
      }
      // When the open ones alone fill the file, a new one would only be a copy of it.
      const length = kept.reduce((sum, text) => sum + text.length, 0);
      if (length <= place.size / 2) await renew(kept);
    },
  };
}

function fold(logs: Logs, parsed: Parsed): void {
  const at = (encounterId: string): Held => {
    const held = logs.get(encounterId) ?? { lines: new Map<number, Line>() };
    logs.set(encounterId, held);
    return held;
  };
  for (const line of parsed.lines) at(line.encounterId).lines.set(line.seq, line);
  for (const row of parsed.rows) {
    const held = at(row.encounterId);
    if (row.count >= (held.row?.count ?? 0)) held.row = row;
  }
}

function endOf(held: Held | undefined): Tip | null {
  const count = held?.lines.size ?? 0;
  if (count === 0) return { count: 0, head: ZERO_HASH };
  const last = held?.lines.get(count - 1);
  return last ? { count, head: last.hash } : null;
}

/** Several files as one: later ones add to what earlier ones hold. */
function together(all: readonly Logs[]): Logs {
  const sum: Logs = new Map();
  for (const { lines, row } of all.flatMap((logs) => [...logs.values()])) {
    const parsed = { lines: [...lines.values()], rows: row ? [row] : [], end: 0, spoilt: 0 };
    fold(sum, parsed);
  }
  return sum;
}
