import { ifThere, type WithFile, writeAll } from '../journalFiles';

/** The open copy of an encounter's key: what lets a tablet go on after a crash without a password. */
export type SlotKey = { encounterId: string; key: Uint8Array<ArrayBuffer> };

/**
 * Open keys in one file that never grows. A record is overwritten in place and flushed: this is the one
 * place on the device where overwriting takes the bytes away. Other tabs take turns.
 */
export type KeySlots = {
  all(): Promise<SlotKey[]>;
  /** Keeps a key. False when every record is taken: the key then lives in memory alone. */
  put(slot: SlotKey): Promise<boolean>;
  /** Overwrites the record of an encounter, if there is one. */
  wipe(encounterId: string): Promise<void>;
};

const FILE = 'keys.slot';
const RECORDS = 32;
/** Id, key, checksum. */
const ID = 64;
const KEY = 32;
const RECORD = ID + KEY + 32;

const utf8 = new TextEncoder();

async function recordOf({ encounterId, key }: SlotKey): Promise<Uint8Array<ArrayBuffer>> {
  const record = new Uint8Array(RECORD);
  const id = utf8.encode(encounterId);
  if (id.length > ID || key.length !== KEY) throw new RangeError('not a slot');
  record.set(id);
  record.set(key, ID);
  const sum = await crypto.subtle.digest('SHA-256', record.subarray(0, ID + KEY));
  record.set(new Uint8Array(sum), ID + KEY);
  return record;
}

/** Null for a record that is empty or torn. */
async function read(record: Uint8Array<ArrayBuffer>): Promise<SlotKey | null> {
  const end = record.indexOf(0);
  const encounterId = new TextDecoder().decode(
    record.subarray(0, Math.min(ID, end < 0 ? ID : end)),
  );
  if (encounterId === '') return null;
  const slot = { encounterId, key: record.slice(ID, ID + KEY) };
  const expected = await recordOf(slot).catch(() => null);
  return expected?.every((byte, i) => byte === record[i]) ? slot : null;
}

/** The slots, on the worker's side. */
export function keySlots(withFile: WithFile): KeySlots {
  const work = <T>(
    job: (
      slots: (SlotKey | null)[],
      write: (at: number, record: Uint8Array) => void,
      isEmpty: (at: number) => boolean,
    ) => T,
    options?: { create: boolean },
  ) =>
    withFile(
      FILE,
      async (open) => {
        if (open.getSize() !== RECORDS * RECORD) {
          open.truncate(0);
          writeAll(open, new Uint8Array(RECORDS * RECORD), 0);
          open.flush();
        }
        const bytes = new Uint8Array(RECORDS * RECORD);
        open.read(bytes, { at: 0 });
        const records = Array.from({ length: RECORDS }, (_, i) =>
          bytes.slice(i * RECORD, (i + 1) * RECORD),
        );
        const write = (at: number, record: Uint8Array) => {
          writeAll(open, record, at * RECORD);
          open.flush();
        };
        const isEmpty = (at: number) => records[at]?.every((byte) => byte === 0) === true;
        return job(await Promise.all(records.map(read)), write, isEmpty);
      },
      options,
    );

  return {
    all: () =>
      ifThere(
        [],
        work((slots) => slots.flatMap((slot) => slot ?? []), { create: false }),
      ),
    put: async (slot) => {
      const record = await recordOf(slot);
      return work((slots, write) => {
        const own = slots.findIndex((one) => one?.encounterId === slot.encounterId);
        const free = own < 0 ? slots.indexOf(null) : own;
        if (free < 0) return false;
        write(free, record);
        return true;
      });
    },
    wipe: (encounterId) =>
      ifThere(
        undefined,
        work(
          (slots, write, isEmpty) => {
            for (const [at, slot] of slots.entries()) {
              // One that nobody can read may hold any key; it is no use to anybody who is there.
              if (slot === null ? isEmpty(at) : slot.encounterId !== encounterId) continue;
              // Random bytes first, so that a disk that skips zeros has something to write.
              write(at, crypto.getRandomValues(new Uint8Array(RECORD)));
              write(at, new Uint8Array(RECORD));
            }
          },
          { create: false },
        ),
      ),
  };
}
