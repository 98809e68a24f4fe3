// Written apart from the application, on purpose: a mistake made there is not made again here.
// What it must do:
// - take a file that the application wrote and nothing else, and say of any other what it is not;
// - find a change of any byte, a line that is missing, moved, doubled or added, and a field that is
//   not the one that was written;
// - never throw, and never need a network or a key.

/** A field that a copy shows, or one that it withholds (value undefined). */
export type Field = { path: string; shown: boolean; value?: unknown };
export type Line = { seq: number; fields: Field[]; sealed: boolean };
export type Chain = { encounterId: string; head: string; code: string; lines: Line[] };

/** `wrong`: why it is not accepted; the chains are empty then. */
export type Verdict =
  | { ok: true; kind: 'backup' | 'copy'; madeAt: number; chains: Chain[] }
  | { ok: false; wrong: Wrong; line?: number };
export type Wrong = 'age' | 'notOurs' | 'newer' | 'changed' | 'chain' | 'field';

type Json = Record<string, unknown>;

const LETTERS = '23456789ACFHKMRTUWXY';
const NONE = '0'.repeat(64);
const utf8 = new TextEncoder();

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys in order, no spaces: the one way a value is written. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(',')}}`;
}

async function sha256(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

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
  const { row, lines } = record;
  if (!isObject(row) || !Array.isArray(lines) || row.count !== lines.length) {
    throw new Refused('chain');
  }
  return {
    encounterId: String(row.encounterId),
    head: String(row.head),
    lines: lines.map((bytes) => ({ bytes: String(bytes), open: undefined, rest: undefined })),
  };
}

/** Every line names the hash of the one before; the last one's is the head. */
async function chainOf({ encounterId, head, lines }: Log, withCode: boolean): Promise<Chain> {
  const judgedLines: Line[] = [];
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
    judgedLines.push(await fieldsIn(line, seq, open, rest));
  }
  if (lines.length === 0 || before !== head) throw new Refused('chain', lines.length);
  return { encounterId, head, code: withCode ? await codeOf(head) : '', lines: judgedLines };
}

async function fieldsIn(line: Json, seq: number, open: unknown, rest: unknown): Promise<Line> {
  if (typeof line.was === 'string') {
    const was: unknown = JSON.parse(line.was);
    if (!isObject(was)) throw new Refused('chain', seq);
    return fieldsIn(was, seq, open, rest);
  }
  if (typeof line.box !== 'string') return { seq, sealed: false, fields: plainFields(line) };
  if (open === undefined && rest === undefined) return { seq, sealed: true, fields: [] };
  return { seq, sealed: true, fields: await openedFields(line, seq, open, rest) };
}

const plainFields = (line: Json): Field[] =>
  Object.entries(line).map(([path, value]) => ({ path, shown: true, value }));

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
  const byPath = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : Number(a > b));
  leaves.sort(byPath);
  const twice = leaves.some(([path], i) => path === leaves[i - 1]?.[0]);
  if (twice || (await sha256(written(leaves))) !== line.commit) throw new Refused('field', seq);
  return fields;
}
