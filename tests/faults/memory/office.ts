import { createHash } from 'node:crypto';
import type { Row } from '../../support/journals';
import { type Keyed, keyedIn, OfficeKey } from '../judge/office';
import { type Keys, keysIn, textOf } from '../judge/unseal';
import { copiesOf, journalTextOn } from './copies';
import type { Snapshot } from './disk';

/** The rows of both copies; the files still have every earlier one. */
function rowsOn(snapshot: Snapshot): Keyed[] {
  const stored = snapshot.databases.get('kizen')?.stores.get('index') ?? [];
  const rows = stored.map(({ value }) => value as Keyed | null);
  return [...rows, ...keyedIn(journalTextOn(snapshot))].filter((row) => row !== null);
}

/** The open keys that lie in the slots of a device. */
export const slotsOn = ({ files }: Snapshot): Keys =>
  keysIn([...(files.get('keys.slot')?.written ?? [])]);

/** The office, with its key from paper: reads what lies on a disk past the product. */
export class Office {
  readonly #key: OfficeKey;

  constructor(identity: string) {
    this.#key = new OfficeKey(identity);
  }

  /** The keys that the office can open. */
  keysOn(snapshot: Snapshot): Promise<Map<string, Uint8Array>> {
    return this.#key.keysOf(rowsOn(snapshot));
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
