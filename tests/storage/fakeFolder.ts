import type { Folder, SyncFile } from '../../src/storage/journalFiles';

/** A directory of the origin private file system, in memory, with the exclusive handles of the real one. */
export class FakeFolder implements Folder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly taken = new Set<string>();
  /** Bytes that all files together may take; what goes beyond is not written. */
  room = Number.POSITIVE_INFINITY;
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

  async removeEntry(name: string) {
    this.before('remove');
    if (!this.files.delete(name)) throw new DOMException('no file', 'NotFoundError');
  }

  size(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
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
        const others = this.size() - get().length;
        const end = Math.min(at + bytes.length, Math.max(get().length, this.room - others));
        const part = bytes.subarray(0, Math.max(0, end - at));
        const next = new Uint8Array(Math.max(get().length, at + part.length));
        next.set(get());
        next.set(part, at);
        this.files.set(name, next);
        return part.length;
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
