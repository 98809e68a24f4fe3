import { canonicalJson } from './canonical';
import { sha256 } from './chain';
import type { Line, StoredRow } from './journal';
import { decodeLine } from './seal/filed';

/**
 * The journal's lines, each with the SHA-256 of its JSON, so that any line can be judged alone:
 *   e <hash> <entry>      the same bytes and hash as in the other journal
 *   i <hash> <index row>  ends a batch: what stands behind the last `i` was never acknowledged
 */
export async function batchText(lines: readonly Line[], row: StoredRow): Promise<string> {
  const json = canonicalJson(row);
  const entries = lines.map(({ hash, bytes }) => `e ${hash} ${bytes}\n`);
  return `${entries.join('')}i ${await sha256(json)} ${json}\n`;
}

export type Parsed = {
  lines: Line[];
  rows: StoredRow[];
  /** Bytes up to the end of the last committed batch; what follows is a torn tail. */
  end: number;
  /** Lines within the committed part that are not what was written. */
  spoilt: number;
};

const NEWLINE = 10;

/** Reads journal bytes that begin at a batch. Never rejects, whatever the bytes are. */
export async function parseJournal(bytes: Uint8Array): Promise<Parsed> {
  const parsed: Parsed = { lines: [], rows: [], end: 0, spoilt: 0 };
  let open: Line[] = [];
  let bad = 0;
  const decoder = new TextDecoder();
  for (let from = 0; ; ) {
    const to = bytes.indexOf(NEWLINE, from);
    if (to < 0) return parsed;
    const item = await parseLine(decoder.decode(bytes.subarray(from, to)));
    from = to + 1;
    if (item?.kind === 'entry') open.push(item.line);
    else if (item?.kind === 'row') {
      parsed.lines.push(...open);
      parsed.rows.push(item.row);
      parsed.spoilt += bad;
      parsed.end = from;
      open = [];
      bad = 0;
    } else bad += 1;
  }
}

type Item = { kind: 'entry'; line: Line } | { kind: 'row'; row: StoredRow };

async function parseLine(text: string): Promise<Item | null> {
  const match = /^([ei]) ([0-9a-f]{64}) (.*)$/s.exec(text);
  if (!match) return null;
  const [, mark, hash = '', json = ''] = match;
  if ((await sha256(json)) !== hash) return null;
  if (mark === 'e') {
    const stored = decodeLine(json);
    if (!stored) return null;
    const { encounterId, seq } = stored.entry;
    return { kind: 'entry', line: { encounterId, seq, bytes: json, hash } };
  }
  return { kind: 'row', row: JSON.parse(json) as StoredRow };
}
