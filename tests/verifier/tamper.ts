import { canonicalJson } from '../../src/storage/canonical';
import { sha256, ZERO_HASH } from '../../src/storage/chain';

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
/** A file under a forger's hands. */
type Loose = Record<string, unknown> & {
  lines: unknown[];
  records: Beside[];
};
type Beside = {
  row: Record<string, unknown>;
  lines: unknown[];
  openKey?: string;
  entries?: { data: Record<string, unknown>; at: Record<string, unknown> }[];
};
type Tamper = (text: string, random: Random) => Promise<string>;

/** Signs a changed file again, as a forger would who knows how it is made. */
export async function resigned(text: string, change: (file: Loose) => unknown): Promise<string> {
  const file = JSON.parse(text) as Loose;
  await change(file);
  const { digest: _, ...rest } = file;
  return canonicalJson({ ...rest, digest: await sha256(canonicalJson(rest)) });
}

const pick = (random: Random, length: number): number => Math.floor(random() * length);

/** The lines of a file, wherever it has them. */
const linesIn = (file: Loose): unknown[] => file.records?.[0]?.lines ?? file.lines;

/** What a forger also sets right who knows the format: how many lines there are. */
function recount(file: Loose): void {
  const row = file.records?.[0]?.row;
  if (row) row.count = linesIn(file).length;
}

const onLines =
  (change: (lines: unknown[], random: Random) => void): Tamper =>
  (text, random) =>
    resigned(text, (file) => {
      change(linesIn(file), random);
      recount(file);
    });

const bytesOf = (line: unknown): string =>
  typeof line === 'string' ? line : (line as { bytes: string }).bytes;

/** Sets head and count right, as one must after the lines were changed. */
function reheaded(file: Loose, head: string): void {
  const row = file.records?.[0]?.row;
  if (row) Object.assign(row, { head, count: linesIn(file).length });
  else file.head = head;
}

/** Writes the whole chain anew after one entry was changed: nothing in the file shows it. */
const rechained: Tamper = (text, random) =>
  resigned(text, async (file) => {
    const lines = linesIn(file);
    const at = pick(random, lines.length);
    let prevHash = ZERO_HASH;
    for (const [seq, line] of lines.entries()) {
      const entry = JSON.parse(bytesOf(line));
      if (seq === at && entry.data) entry.data.text = `forged ${random()}`;
      else if (seq === at) entry.box = `${entry.box.slice(0, -8)}AAAAAAA=`;
      const bytes = canonicalJson({ ...entry, prevHash });
      prevHash = await sha256(bytes);
      if (typeof line === 'string') lines[seq] = bytes;
      else (line as { bytes: string }).bytes = bytes;
    }
    reheaded(file, prevHash);
  });

/** Takes the end away and sets head and count right. */
const truncated: Tamper = (text, random) =>
  resigned(text, async (file) => {
    const lines = linesIn(file);
    lines.length = 1 + pick(random, lines.length - 1);
    reheaded(file, await sha256(bytesOf(lines.at(-1))));
  });

type Leaves = { open?: unknown[][]; rest?: unknown[][] };

/** A shown field says something else; in a backup, where none is shown, a row does. */
const restated: Tamper = (text, random) =>
  resigned(text, (file) => {
    const lines = linesIn(file) as Leaves[];
    const shown = lines.filter(({ open }) => (open?.length ?? 0) > 0);
    const line = shown[pick(random, shown.length)];
    const leaf = line?.open?.[pick(random, line.open.length)];
    if (leaf) leaf[2] = `restated ${random()}`;
    else linesIn(file).push(bytesOf(linesIn(file)[0]));
  });

/** A withheld field disappears altogether. */
const unmentioned: Tamper = (text, random) =>
  resigned(text, (file) => {
    const lines = linesIn(file) as Leaves[];
    const withheld = lines.filter(({ rest }) => (rest?.length ?? 0) > 0);
    const line = withheld[pick(random, withheld.length)];
    if (line?.rest) line.rest.splice(pick(random, line.rest.length), 1);
    else linesIn(file).splice(pick(random, lines.length), 1);
  });

/** What lies beside the sealed lines says something else, is another's, or is gone in part. */
const beside: Tamper = (text, random) =>
  resigned(text, (file) => {
    const { entries, openKey } = file.records?.[0] ?? {};
    const lines = linesIn(file);
    if (entries === undefined || openKey === undefined)
      return lines.splice(pick(random, lines.length), 1);
    const at = pick(random, entries.length);
    const entry = entries[at];
    const record = file.records[0];
    if (entry === undefined || record === undefined) return;
    const ways = [
      () => Object.assign(entry.data, { text: `forged ${random()}` }),
      () => Object.assign(entry.at, { wall: Math.floor(random() * 1e12) }),
      () => Object.assign(entry, { [`more ${random()}`]: 1 }),
      () => Reflect.deleteProperty(entry, 'by'),
      () => entries.splice(at, 1),
      () => entries.push(entry),
      () => Object.assign(record, { entries: {} }),
      () =>
        Object.assign(record, { openKey: `${openKey[0] === 'A' ? 'B' : 'A'}${openKey.slice(1)}` }),
      () => Object.assign(record, { openKey: random() }),
      () => Reflect.deleteProperty(record, 'openKey'),
    ];
    return ways[pick(random, ways.length)]?.();
  });

export const tamperings: readonly [string, Tamper][] = [
  [
    'a byte',
    async (text, random) => {
      const at = pick(random, text.length);
      const other = String.fromCharCode(33 + pick(random, 90));
      return `${text.slice(0, at)}${text[at] === other ? '!' : other}${text.slice(at + 1)}`;
    },
  ],
  ['the end cut off', async (text, random) => text.slice(0, pick(random, text.length))],
  ['a line dropped', onLines((lines, random) => lines.splice(pick(random, lines.length), 1))],
  [
    'two lines swapped',
    onLines((lines, random) => {
      const at = pick(random, lines.length - 1);
      lines.splice(at, 2, lines[at + 1], lines[at]);
    }),
  ],
  [
    'a line doubled',
    onLines((lines, random) => {
      const at = pick(random, lines.length);
      lines.splice(at, 0, lines[at]);
    }),
  ],
  ['the last lines gone, head set right', truncated],
  ['all written anew', rechained],
  ['a field restated', restated],
  ['a field unmentioned', unmentioned],
  ['what lies beside altered', beside],
];
