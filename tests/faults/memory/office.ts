import { createHash } from 'node:crypto';
import { Decrypter } from 'age-encryption';
import type { Row } from '../../support/journals';
import { type Keys, keysIn, textOf } from '../judge/unseal';
import { copiesOf, journalTextOn } from './copies';
import type { Snapshot } from './disk';

type Keyed = { encounterId: string; key?: string };

/** The rows of both copies; the files still have every earlier one. */
function rowsOn(snapshot: Snapshot): Keyed[] {
  const stored = snapshot.databases.get('kizen')?.stores.get('index') ?? [];
  const filed = journalTextOn(snapshot)
    .split('\n')
    .flatMap((line) => (line.startsWith('i ') ? parsed(line.slice('i '.length + 65)) : []));
  return [...stored.map(({ value }) => value as Keyed | null), ...filed].filter(
    (row): row is Keyed => row !== null,
  );
}

function parsed(text: string): Keyed[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The open keys that lie in the slots of a device. */
export const slotsOn = ({ files }: Snapshot): Keys =>
  keysIn([...(files.get('keys.slot')?.written ?? [])]);

/**
 * The office, with its key from paper: reads what lies on a disk past the product. A key is opened once,
 * however many crashes leave it behind.
 */
export class Office {
  readonly #opened = new Map<string, Promise<Uint8Array | null>>();

  constructor(private readonly identity: string) {}

  #open(sealed: string): Promise<Uint8Array | null> {
    const before = this.#opened.get(sealed);
    if (before) return before;
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.identity);
    // One that was spoilt opens nothing.
    const opening = decrypter.decrypt(Buffer.from(sealed, 'base64')).catch(() => null);
    this.#opened.set(sealed, opening);
    return opening;
  }

  /** The keys that the office can open. */
  async keysOn(snapshot: Snapshot): Promise<Map<string, Uint8Array>> {
    const keys = new Map<string, Uint8Array>();
    for (const { encounterId, key } of rowsOn(snapshot)) {
      const open = key === undefined ? null : await this.#open(key);
      if (open !== null) keys.set(encounterId, open);
    }
    return keys;
  }

  /** The command at each place of a log, from whichever copy is sound there, as far as these keys open it. */
  commandsOn(snapshot: Snapshot, encounterId: string, keys: Keys): (string | undefined)[] {
    const commands: (string | undefined)[] = [];
    for (const row of copiesOf(snapshot, encounterId).flat()) {
      commands[row.seq] ??= commandIn(row, keys);
    }
    return commands;
  }

  /** Whether the open key of an encounter lies in any file, wherever in it. */
  async liesOpen(snapshot: Snapshot, encounterId: string): Promise<boolean> {
    const key = (await this.keysOn(snapshot)).get(encounterId);
    if (key === undefined) return slotsOn(snapshot).has(encounterId);
    return [...snapshot.files.values()].some(({ written }) =>
      Buffer.from(written).includes(Buffer.from(key)),
    );
  }
}

function commandIn({ bytes, hash }: Row, keys: Keys): string | undefined {
  if (createHash('sha256').update(bytes).digest('hex') !== hash) return undefined;
  try {
    return JSON.parse(textOf(bytes, keys)).cmdId;
  } catch {
    return undefined;
  }
}
