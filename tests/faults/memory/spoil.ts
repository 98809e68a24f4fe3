import type { Dice } from '../dice';
import type { Rows, Snapshot, StoredDatabase } from './disk';

/** What happens to one copy while nobody runs; the other one is sound. */
type Spoil = (snapshot: Snapshot, dice: Dice) => void;

const database = ({ databases }: Snapshot): StoredDatabase | undefined => databases.get('kizen');

/** Changes the rows of a store, when there are any. */
const inStore =
  (name: string, change: (rows: Rows, dice: Dice) => Rows): Spoil =>
  (snapshot, dice) => {
    const rows = database(snapshot)?.stores.get(name) ?? [];
    if (rows.length > 0) database(snapshot)?.stores.set(name, change(rows, dice));
  };

const without = (rows: Rows, dice: Dice): Rows =>
  rows.toSpliced(dice.between(0, rows.length - 1), 1);

const withOne =
  (change: (row: Rows[number], dice: Dice) => Rows[number]) => (rows: Rows, dice: Dice) => {
    const at = dice.between(0, rows.length - 1);
    return rows.map((row, i) => (i === at ? change(row, dice) : row));
  };

const flipped = (text: string, dice: Dice): string => {
  const at = dice.between(0, text.length - 1);
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
};

const inFile =
  (change: (bytes: Uint8Array<ArrayBuffer>, dice: Dice) => Uint8Array<ArrayBuffer> | null): Spoil =>
  ({ files }, dice) => {
    for (const [name, { written }] of files) {
      if (written.length === 0 || !name.endsWith('.log')) continue;
      const left = change(written, dice);
      if (left === null) files.delete(name);
      else files.set(name, { flushed: left, written: left });
    }
  };

const SPOILS: readonly Spoil[] = [
  (snapshot) => snapshot.databases.clear(),
  inStore('entries', without),
  inStore('entries', (rows, dice) => rows.slice(0, dice.between(0, rows.length - 1))),
  inStore(
    'entries',
    withOne((row) => ({ ...row, value: null })),
  ),
  inStore(
    'entries',
    withOne(({ key, value }, dice) => {
      const line = value as { bytes: string };
      return { key, value: { ...line, bytes: flipped(line.bytes, dice) } };
    }),
  ),
  inStore('index', without),
  inStore(
    'index',
    withOne((row) => ({ ...row, value: null })),
  ),
  inFile(() => null),
  inFile((bytes, dice) => bytes.slice(0, dice.between(0, bytes.length - 1))),
  inFile((bytes, dice) => {
    const changed = bytes.slice();
    const at = dice.between(0, bytes.length - 1);
    changed[at] = (changed[at] ?? 0) ^ (1 << dice.between(0, 7));
    return changed;
  }),
  inFile((bytes) => {
    const padded = new Uint8Array(bytes.length + 4096);
    padded.set(bytes);
    return padded;
  }),
];

/** The snapshot with one copy spoilt. */
export function spoilt(snapshot: Snapshot, dice: Dice): Snapshot {
  const databases = new Map(
    [...snapshot.databases].map(([name, stored]) => [
      name,
      { ...stored, stores: new Map(stored.stores) },
    ]),
  );
  const left = { ...snapshot, databases, files: new Map(snapshot.files) };
  dice.pick(SPOILS)(left, dice);
  return left;
}
