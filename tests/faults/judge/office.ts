import { Decrypter } from 'age-encryption';

/** A row as far as it tells of its key: `key` is sealed to the office. */
export type Keyed = { encounterId: string; key?: string };

/** The rows that stand in the text of journal files, the earlier ones too. */
export const keyedIn = (text: string): Keyed[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('i ') ? parsed(line.slice('i '.length + 65)) : []));

function parsed(text: string): Keyed[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The office's key as it is kept on paper: opens what was sealed to the office, past the product. */
export class OfficeKey {
  readonly #opened = new Map<string, Promise<Uint8Array | null>>();

  constructor(private readonly identity: string) {}

  /** Opened once, however often it is found; null for one that was spoilt. */
  #open(sealed: string): Promise<Uint8Array | null> {
    const before = this.#opened.get(sealed);
    if (before) return before;
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.identity);
    const opening = decrypter.decrypt(Buffer.from(sealed, 'base64')).catch(() => null);
    this.#opened.set(sealed, opening);
    return opening;
  }

  /** The keys of encounters that these rows give to the office. */
  async keysOf(rows: readonly Keyed[]): Promise<Map<string, Uint8Array>> {
    const keys = new Map<string, Uint8Array>();
    for (const { encounterId, key } of rows) {
      const open = key === undefined ? null : await this.#open(key);
      if (open !== null) keys.set(encounterId, open);
    }
    return keys;
  }
}
