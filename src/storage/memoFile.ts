import { ifThere, type SyncFile, type WithFile, writeAll } from './journalFiles';

/** A small text with its edition; the higher edition is the later one. */
export type Edition = { n: number; text: string };

/** Small texts in two files each, written in turns, so that a torn write leaves the one before. */
export type MemoFiles = {
  read(name: string): Promise<Edition | null>;
  write(name: string, edition: Edition): Promise<void>;
};

const nameOf = (name: string, turn: number) => `${name}-${turn % 2}.memo`;

async function lineOf({ n, text }: Edition): Promise<Uint8Array<ArrayBuffer>> {
  const body = `${n} ${text}`;
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  const hex = Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0'));
  return new TextEncoder().encode(`${hex.join('')} ${body}`);
}

async function parse(bytes: Uint8Array<ArrayBuffer>): Promise<Edition | null> {
  const match = /^[0-9a-f]{64} (\d{1,15}) (.*)$/s.exec(new TextDecoder().decode(bytes));
  if (!match) return null;
  const edition = { n: Number(match[1]), text: match[2] ?? '' };
  const expected = await lineOf(edition);
  return expected.length === bytes.length && expected.every((byte, i) => byte === bytes[i])
    ? edition
    : null;
}

/** The memos, on the worker's side. */
export function memoFiles(withFile: WithFile): MemoFiles {
  const read = (open: SyncFile) => {
    const bytes = new Uint8Array(open.getSize());
    open.read(bytes, { at: 0 });
    return parse(bytes);
  };
  const readTurn = (name: string, turn: number) =>
    ifThere(null, withFile(nameOf(name, turn), read, { create: false }));
  return {
    async read(name) {
      const [even, odd] = [await readTurn(name, 0), await readTurn(name, 1)];
      return (odd?.n ?? -1) > (even?.n ?? -1) ? odd : even;
    },
    write: (name, edition) =>
      withFile(nameOf(name, edition.n), async (open) => {
        const line = await lineOf(edition);
        writeAll(open, line, 0);
        open.truncate(line.length);
        open.flush();
      }),
  };
}
