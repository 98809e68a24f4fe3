// Written apart from the application, on purpose: a mistake made there is not made again here.
// What it must do:
// - take a file that the application wrote and nothing else, and say of any other what it is not;
// - find a change of any byte, a line that is missing, moved, doubled or added, and a field that is
//   not the one that was written;
// - where a record's key lies beside it, open what is sealed, and take nothing that stands in the clear
//   beside it unless it is what was sealed;
// - never throw, and never need a network or a key.

import { keyOf, openBox } from './box';
import { bindingOf, isObject, type Json, sha256, written } from './spelling';

/** A field that a copy shows, or one that it withholds (value undefined). */
export type Field = { path: string; shown: boolean; value?: unknown };
export type Line = { seq: number; fields: Field[]; sealed: boolean };
export type Chain = { encounterId: string; head: string; code: string; lines: Line[] };

/** `wrong`: why it is not accepted; the chains are empty then. */
export type Verdict =
  | { ok: true; kind: 'backup' | 'copy'; madeAt: number; chains: Chain[] }
  | { ok: false; wrong: Wrong; line?: number };
export type Wrong = 'age' | 'notOurs' | 'newer' | 'changed' | 'chain' | 'field';

const LETTERS = '23456789ACFHKMRTUWXY';
const NONE = '0'.repeat(64);
const utf8 = new TextEncoder();

/** The ten characters that stand for a head. */
export async function codeOf(head: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8.encode(head), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salt = utf8.encode('kizen head code 1');
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 100_000 };
  let left = new DataView(await crypto.subtle.deriveBits(how, key, 64)).getBigUint64(0);
  let code = '';
  while (code.length < 10) {
    code += LETTERS[Number(left % 20n)];
    left /= 20n;
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

class Refused extends Error {
  constructor(
    readonly wrong: Wrong,
    readonly line?: number,
  ) {
    super(wrong);
  }
}

/** Judges the text of a file. Codes are worked out only when `withCodes`, since they are slow. */
export async function judge(text: string, withCodes = true): Promise<Verdict> {
  try {
    return await judged(text, withCodes);
  } catch (error) {
    if (!(error instanceof Refused)) return { ok: false, wrong: 'notOurs' };
    const { wrong, line } = error;
    return line === undefined ? { ok: false, wrong } : { ok: false, wrong, line };
  }
}

async function judged(text: string, withCodes: boolean): Promise<Verdict> {
  if (text.startsWith('age-encryption.org/')) throw new Refused('age');
  const file: unknown = JSON.parse(text);
  if (!isObject(file)) throw new Refused('notOurs');
  const { digest, ...rest } = file;
  const kind = { 'kizen-backup': 'backup', 'kizen-copy': 'copy' }[String(rest.format)] as
    | 'backup'
    | 'copy'
    | undefined;
  if (kind === undefined) throw new Refused('notOurs');
  if (rest.version !== 1) throw new Refused(Number(rest.version) > 1 ? 'newer' : 'changed');
  if (written(file) !== text || digest !== (await sha256(written(rest)))) {
    throw new Refused('changed');
  }
  const logs = kind === 'copy' ? [copied(rest)] : list(rest.records).map(backedUp);
  const chains: Chain[] = [];
  for (const log of logs) chains.push(await chainOf(log, withCodes));
  return { ok: true, kind, madeAt: Number(rest.madeAt), chains };
}

type Log = {
  encounterId: string;
  head: string;
  lines: { bytes: string; open: unknown; rest: unknown }[];
  /** What a backup that was sealed as a whole holds beside the lines: the key, and what it opens. */
  openKey?: unknown;
  entries?: unknown;
};

function list(value: unknown): Json[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw new Refused('changed');
  return value;
}

const copied = (file: Json): Log => ({
  encounterId: String(file.encounterId),
  head: String(file.head),
  lines: list(file.lines).map(({ bytes, open, rest }) => ({ bytes: String(bytes), open, rest })),
});

function backedUp(record: Json): Log {
  const { row, lines, openKey, entries } = record;
  if (!isObject(row) || !Array.isArray(lines) || row.count !== lines.length) {
    throw new Refused('chain');
  }
  return {
    encounterId: String(row.encounterId),
    head: String(row.head),
    lines: lines.map((bytes) => ({ bytes: String(bytes), open: undefined, rest: undefined })),
    openKey,
    entries,
  };
}

/** Every line names the hash of the one before; the last one's is the head. */
async function chainOf(log: Log, withCode: boolean): Promise<Chain> {
  const { encounterId, head, lines } = log;
  const key = log.openKey === undefined ? null : await keyOf(log.openKey).catch(refuse('changed'));
  const read: Read[] = [];
  let before = NONE;
  for (const [seq, { bytes, open, rest }] of lines.entries()) {
    const line: unknown = JSON.parse(bytes);
    const inPlace =
      isObject(line) &&
      written(line) === bytes &&
      line.prevHash === before &&
      line.seq === seq &&
      line.encounterId === encounterId;
    if (!inPlace) throw new Refused('chain', seq);
    before = await sha256(bytes);
    read.push(await readIn(line, { seq, open, rest, key }));
  }
  if (lines.length === 0 || before !== head) throw new Refused('chain', lines.length);
  compare(log, read);
  const code = withCode ? await codeOf(head) : '';
  return { encounterId, head, code, lines: read.map(({ line }) => line) };
}

const refuse = (wrong: Wrong, seq?: number) => (): never => {
  throw new Refused(wrong, seq);
};

/** What a backup shows in the clear is what its lines hold, entry by entry, or it is not taken. */
function compare({ encounterId, entries }: Log, read: readonly Read[]): void {
  if (entries === undefined) return;
  const inside = read.map(({ entry }) => {
    if (entry === null) throw new Refused('changed');
    const { prevHash: _, ...rest } = entry;
    return { ...rest, encounterId };
  });
  if (written(entries) !== written(inside)) throw new Refused('changed');
}

/** A line, and the entry in it as far as it can be read: null when it is shut. */
type Read = { line: Line; entry: Json | null };
type Beside = { seq: number; open: unknown; rest: unknown; key: CryptoKey | null };

async function readIn(line: Json, beside: Beside): Promise<Read> {
  const { seq, open, rest, key } = beside;
  if (typeof line.was === 'string') {
    const was: unknown = JSON.parse(line.was);
    if (!isObject(was)) throw new Refused('chain', seq);
    return readIn(was, beside);
  }
  if (typeof line.box !== 'string') {
    return { line: { seq, sealed: false, fields: shown(Object.entries(line)) }, entry: line };
  }
  if (key !== null) {
    if (Number(line.seal) > 1) throw new Refused('newer');
    const { entry, fields } = await openBox(line, key).catch(refuse('changed', seq));
    return { line: { seq, sealed: true, fields: shown(fields) }, entry };
  }
  const copy = open !== undefined || rest !== undefined;
  const fields = copy ? await openedFields(line, seq, open, rest) : [];
  return { line: { seq, sealed: true, fields }, entry: null };
}

const shown = (fields: [string, unknown][]): Field[] =>
  fields.map(([path, value]) => ({ path, shown: true, value }));

/** Every field of a sealed line is a leaf; together they must give what the line is bound to. */
async function openedFields(
  line: Json,
  seq: number,
  open: unknown,
  rest: unknown,
): Promise<Field[]> {
  if (!Array.isArray(open) || !Array.isArray(rest)) throw new Refused('field', seq);
  const leaves: [string, string][] = [];
  const fields: Field[] = [];
  for (const leaf of open) {
    if (!Array.isArray(leaf) || leaf.length !== 3) throw new Refused('field', seq);
    leaves.push([String(leaf[0]), await sha256(written(leaf))]);
    fields.push({ path: String(leaf[0]), shown: true, value: leaf[2] });
  }
  for (const leaf of rest) {
    if (!Array.isArray(leaf) || leaf.length !== 2) throw new Refused('field', seq);
    leaves.push([String(leaf[0]), String(leaf[1])]);
    fields.push({ path: String(leaf[0]), shown: false });
  }
  if ((await bindingOf(leaves)) !== line.commit) throw new Refused('field', seq);
  return fields;
}
