import type { Folder, SyncFile } from '../../../src/storage/journalFiles';
import type { Dice } from '../dice';
import type { Bytes, Disk, Snapshot } from './disk';

/** One for all of them, as in a transaction. */
const NO_FILE = new DOMException('no file', 'NotFoundError');

/** The folder of a device in memory, which knows what of each file was flushed. */
export class FakeFiles implements Folder {
  readonly #taken = new Set<string>();

  constructor(readonly disk: Disk) {}

  async *keys() {
    yield* [...this.disk.files.keys()];
  }

  async getFileHandle(name: string, { create }: { create: boolean }) {
    if (!this.disk.files.has(name)) {
      if (!create) throw NO_FILE;
      // Room that is kept for a full disk holds nothing, and is two million bytes at every step.
      if (name === 'ballast.bin') throw new DOMException('no room', 'QuotaExceededError');
      this.disk.before('create');
      this.disk.files.set(name, { flushed: null, written: new Uint8Array(0) });
    }
    return { createSyncAccessHandle: async () => this.#open(name) };
  }

  async removeEntry(name: string): Promise<void> {
    this.disk.before('remove');
    this.disk.files.delete(name);
  }

  #open(name: string): SyncFile {
    const { disk } = this;
    disk.before('openFile');
    if (this.#taken.has(name)) throw new DOMException('taken', 'NoModificationAllowedError');
    this.#taken.add(name);
    const file = () => disk.files.get(name) ?? { flushed: null, written: new Uint8Array(0) };
    const write = (written: Bytes) => disk.files.set(name, { ...file(), written });
    return {
      getSize: () => file().written.length,
      read: (into, { at }) => {
        disk.before('read');
        const part = file().written.subarray(at, at + into.length);
        into.set(part);
        return part.length;
      },
      write: (bytes, { at }) => {
        disk.before('write');
        const { written } = file();
        const next = new Uint8Array(Math.max(written.length, at + bytes.length));
        next.set(written);
        next.set(bytes, at);
        write(next);
        return bytes.length;
      },
      truncate: (size) => {
        disk.before('truncate');
        write(file().written.slice(0, size));
      },
      flush: () => {
        disk.before('flush');
        const { written } = file();
        disk.files.set(name, { flushed: written, written });
        disk.passed();
      },
      close: () => this.#taken.delete(name),
    };
  }
}

/** What is left of the files after a crash: what was flushed, and by chance some of what was not. */
export function afterCrash(snapshot: Snapshot, dice: Dice): Snapshot {
  const files: Snapshot['files'] = new Map();
  for (const [name, { flushed, written }] of snapshot.files) {
    const left = flushed === written ? written : leftOf(flushed, written, dice);
    if (left !== null) files.set(name, { flushed: left, written: left });
  }
  return { ...snapshot, files };
}

function leftOf(flushed: Bytes | null, written: Bytes, dice: Dice): Bytes | null {
  const way = dice.between(0, 3);
  if (way === 0) return flushed;
  if (way === 1) return written;
  const sure = flushed ?? new Uint8Array(0);
  const length = dice.between(
    Math.min(sure.length, written.length),
    Math.max(sure.length, written.length),
  );
  const left = new Uint8Array(length);
  left.set((written.length > sure.length ? written : sure).subarray(0, length));
  // The rest of the file is there by its length alone.
  if (way === 3) left.fill(0, Math.min(length, sure.length));
  return left;
}
