import type { Folder, SyncFile } from '../../src/storage/journalFiles';

/** A directory of the origin private file system, in memory, with the exclusive handles of the real one. */
export class FakeFolder implements Folder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly taken = new Set<string>();
  /** Called before every step that may fail on a real disk; throw to make it fail. */
  before: (step: string) => void = () => undefined;

  async *keys() {
    yield* [...this.files.keys()];
  }

  async getFileHandle(name: string, { create }: { create: boolean }) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('no file', 'NotFoundError');
      this.files.set(name, new Uint8Array(0));
    }
    return { createSyncAccessHandle: async () => this.#open(name) };
  }

  bytes(name = 'journal-000001.log'): Uint8Array<ArrayBuffer> {
    return this.files.get(name) ?? new Uint8Array(0);
  }

  text(name?: string): string {
    return new TextDecoder().decode(this.bytes(name));
  }

  #open(name: string): SyncFile {
    this.before('open');
    if (this.taken.has(name)) throw new DOMException('taken', 'NoModificationAllowedError');
    this.taken.add(name);
    const get = () => this.files.get(name) ?? new Uint8Array(0);
    return {
      getSize: () => get().length,
      read: (into, { at }) => {
        this.before('read');
        into.set(get().subarray(at, at + into.length));
        return Math.min(into.length, get().length - at);
      },
      write: (bytes, { at }) => {
        this.before('write');
        const next = new Uint8Array(Math.max(get().length, at + bytes.length));
        next.set(get());
        next.set(bytes, at);
        this.files.set(name, next);
        return bytes.length;
      },
      truncate: (size) => {
        this.before('truncate');
        this.files.set(name, get().slice(0, size));
      },
      flush: () => this.before('flush'),
      close: () => this.taken.delete(name),
    };
  }
}
