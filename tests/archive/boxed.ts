import type { Batch } from '../../src/session/log';
import { canonicalJson, encodeEntry } from '../../src/storage/canonical';
import { sha256, ZERO_HASH } from '../../src/storage/chain';
import { toBase64 } from '../../src/storage/seal/base64';
import { cipherOf, newKey } from '../../src/storage/seal/cipher';
import { commitmentOf, newSeed } from '../../src/storage/seal/commitment';
import { aboutOf } from '../../src/storage/seal/filed';
import { aboutRow, sealRow } from '../../src/storage/seal/rows';

/** What somebody puts into a sealed record who has its key, in place of what ours would hold. */
export type Forged = {
  /** The entry in the box, out of the one that belongs there. */
  entry?: (bytes: string) => string;
  seed?: string;
  commit?: string;
  seal?: number;
  /** What the row's box tells, out of what it would tell. */
  row?: (text: string) => string;
  openKey?: string;
  caseNumber?: number;
};

/** A backup of one sealed record of one entry, its key beside it, signed as ours are. */
export async function boxed({ entries, index }: Batch, forged: Forged = {}): Promise<string> {
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry');
  const { encounterId } = entry;
  const raw = newKey();
  const cipher = await cipherOf(raw);
  const seed = forged.seed ?? newSeed();
  const commit = forged.commit ?? (await commitmentOf(entry, seed));
  const header = { commit, encounterId, prevHash: ZERO_HASH, seal: forged.seal ?? 1, seq: 0 };
  const bytes = encodeEntry(entry, ZERO_HASH);
  const box = await cipher.seal(`${seed}${forged.entry?.(bytes) ?? bytes}`, aboutOf(header));
  const line = canonicalJson({ ...header, box });
  const { caseNumber = 7 } = forged;
  const end = { caseNumber, count: 1, head: await sha256(line) };
  const row = await sealRow({ ...index, ...end }, { cipher, key: null, tz: 540 });
  if (forged.row) {
    const text = await cipher.open(row.box ?? '', aboutRow(encounterId));
    row.box = await cipher.seal(forged.row(text), aboutRow(encounterId));
  }
  const openKey = forged.openKey ?? toBase64(raw);
  const file = {
    format: 'kizen-backup',
    version: 1,
    madeAt: 1,
    office: null,
    records: [{ row, lines: [line], openKey }],
    matters: [],
  };
  return canonicalJson({ ...file, digest: await sha256(canonicalJson(file)) });
}

/** Values that no entry holds. */
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const holding = (value: string) => (bytes: string) =>
  bytes.replace(/"text":"(?:[^"\\]|\\.)*"/, () => `"text":${value}`);

/** Ways to forge a sealed record, and what each is refused as. */
export const FORGERIES: readonly [name: string, forged: Forged, why: string][] = [
  ['as deep as no file is', { entry: holding(nested(60_000)) }, 'tooLarge'],
  ['one level deeper than an entry', { entry: holding(nested(11)) }, 'tooLarge'],
  [
    'deep, behind a seed that opens a text',
    { entry: holding(nested(60_000)), seed: '"'.padEnd(44, 'S') },
    'tooLarge',
  ],
  ['a text longer than any', { entry: holding(`"${'x'.repeat(140_000)}"`) }, 'tooLarge'],
  ['no entry', { entry: () => 'not an entry at all' }, 'damaged'],
  ['nothing', { entry: () => '' }, 'damaged'],
  ['an entry without its author', { entry: (bytes) => bytes.replace('"by":', '"bx":') }, 'damaged'],
  ['another entry', { entry: (bytes) => bytes.replace('"seq":0', '"seq":1') }, 'damaged'],
  ['an entry that its line does not bind', { entry: holding('"other"') }, 'tampered'],
  ['a false commitment', { commit: 'a'.repeat(64) }, 'tampered'],
  ['a newer way of sealing', { seal: 2 }, 'newer'],
  ['a key that does not fit', { openKey: `${'A'.repeat(43)}=` }, 'tampered'],
  ['a key that is none', { openKey: 'AAAAAAAAAAAAAAAAAAAAAA==' }, 'damaged'],
  ['a row that is none', { row: () => '[]' }, 'damaged'],
  ['a row that is no JSON', { row: () => '{' }, 'damaged'],
  ['a row as deep as no row is', { row: () => nested(1_000) }, 'tooLarge'],
  ['a row with a mode of its own', { row: (text) => text.replace('"live"', '"dead"') }, 'damaged'],
];
