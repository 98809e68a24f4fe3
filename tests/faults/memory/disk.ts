import { compareKeys, type Key, type KeyPath } from './keys';

/** Rows in the order of their keys; never changed in place, so that a snapshot costs nothing. */
export type Rows = readonly { key: Key; value: unknown }[];

/** How a store is made. */
export type StoreDef = { keyPath: KeyPath | null; indexes: Map<string, KeyPath> };

export type StoredDatabase = {
  version: number;
  stores: Map<string, Rows>;
  defs: Map<string, StoreDef>;
};

/** Everything that outlives a page, as it stands between two steps. */
export type Snapshot = {
  databases: Map<string, StoredDatabase>;
  /** What was flushed of each file, and what was written to it. */
  files: Map<string, { flushed: Bytes | null; written: Bytes }>;
  marks: Map<string, string>;
};

export type Bytes = Uint8Array<ArrayBuffer>;

/** The device of a page in memory. Every step that may fail is told first. */
export class Disk {
  databases = new Map<string, StoredDatabase>();
  files: Snapshot['files'] = new Map();
  marks = new Map<string, string>();
  /** Called before every step; throw to make it fail. */
  before: (step: string) => void = () => undefined;
  /** Called after what cannot fail any more. */
  passed: () => void = () => undefined;

  static from({ databases, files, marks }: Snapshot): Disk {
    const disk = new Disk();
    Object.assign(disk, copied({ databases, files, marks }));
    return disk;
  }

  snapshot(): Snapshot {
    return copied(this);
  }
}

const copied = ({ databases, files, marks }: Snapshot): Snapshot => ({
  databases: new Map(
    [...databases].map(([name, { version, stores, defs }]) => [
      name,
      { version, stores: new Map(stores), defs },
    ]),
  ),
  files: new Map([...files].map(([name, file]) => [name, { ...file }])),
  marks: new Map(marks),
});

/** Where a key is, or would be. */
export function placeOf(rows: Rows, key: Key): { at: number; there: boolean } {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareKeys((rows[middle] as Rows[number]).key, key);
    if (order === 0) return { at: middle, there: true };
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return { at: low, there: false };
}
