/** The part of FileSystemSyncAccessHandle that is used; it exists in dedicated workers only. */
export type SyncFile = {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};

/** The part of a directory in the origin private file system that is used. */
export type Folder = {
  keys(): AsyncIterable<string>;
  getFileHandle(
    name: string,
    options: { create: boolean },
  ): Promise<{ createSyncAccessHandle(): Promise<SyncFile> }>;
  removeEntry(name: string): Promise<void>;
};

/**
 * Opens a file of that name, works on it and closes it. A missing one is made, or with `create: false`
 * rejects with NotFoundError.
 */
export type WithFile = <T>(
  name: string,
  work: (open: SyncFile) => T | Promise<T>,
  options?: { create: boolean },
) => Promise<T>;

/** What `work` gives, or `missing` when the file is not there. */
export const ifThere = <T>(missing: T, work: Promise<T>): Promise<T> =>
  work.catch((error: Error) => {
    if (error.name === 'NotFoundError') return missing;
    throw error;
  });

/** Bytes of a file from an offset on, and where things stand. */
export type Reading = { latest: number; size: number; bytes: Uint8Array<ArrayBuffer> };

/**
 * Numbered journal files. Only the highest number is written to; the others are archives. A new
 * number is the whole of a rotation: nothing is moved, renamed or emptied, so nothing can be lost
 * half-way.
 */
export type JournalFiles = {
  /** Numbers of the files there are, rising. */
  numbers(): Promise<number[]>;
  read(file: number, from: number): Promise<Reading>;
  /**
   * Writes `bytes` at `at`, dropping what was behind it, and flushes. False, and nothing done, when
   * the file is no longer the latest or no longer `size` bytes long: another tab was here.
   */
  append(file: number, size: number, at: number, bytes: Uint8Array): Promise<boolean>;
  /** Makes file `file + 1` holding `bytes`, under the same condition. */
  rotate(file: number, size: number, bytes: Uint8Array): Promise<boolean>;
  /** Writes zeros over a file that is not the latest, flushes, and removes it. */
  erase(file: number): Promise<void>;
};

/** How long a file held by another tab is waited for, milliseconds. */
const PATIENCE = 1_000;

const nameOf = (file: number) => `journal-${String(file).padStart(6, '0')}.log`;

/**
 * A sync access handle shuts out every other tab, so it is opened for one operation and closed after
 * it: no hand-over to agree on, no holder that may be frozen or gone, and two tabs simply take turns.
 * It costs about a millisecond an operation.
 */
export function takingTurns(folder: Folder, pause: (ms: number) => Promise<void>): WithFile {
  async function take(name: string, create: boolean): Promise<SyncFile> {
    for (let waited = 0; ; ) {
      try {
        const handle = await folder.getFileHandle(name, { create });
        return await handle.createSyncAccessHandle();
      } catch (error) {
        const taken = (error as Error).name === 'NoModificationAllowedError';
        if (!taken || waited >= PATIENCE) throw error;
        // Uneven waits, so that two tabs do not meet again and again.
        const wait = 5 + Math.random() * 20;
        waited += wait;
        await pause(wait);
      }
    }
  }
  return async (name, work, { create } = { create: true }) => {
    const open = await take(name, create);
    try {
      return await work(open);
    } finally {
      open.close();
    }
  };
}

/** The journal files in `folder`. */
export function journalFiles(folder: Folder, withNamed: WithFile): JournalFiles {
  const numbers = async () => {
    const found: number[] = [];
    for await (const name of folder.keys()) {
      const match = /^journal-(\d{6})\.log$/.exec(name);
      if (match) found.push(Number(match[1]));
    }
    return found.sort((a, b) => a - b);
  };
  const latest = async (): Promise<number> => (await numbers()).at(-1) ?? 0;
  const withFile = <T>(file: number, work: (open: SyncFile) => T | Promise<T>) =>
    withNamed(nameOf(file), work);

  return {
    numbers,
    read: (file, from) =>
      withFile(file, async (open) => {
        const size = open.getSize();
        const bytes = new Uint8Array(Math.max(0, size - from));
        const got = bytes.length > 0 ? open.read(bytes, { at: from }) : 0;
        if (got !== bytes.length) throw new Error('read short');
        return { latest: await latest(), size, bytes };
      }),
    append: (file, size, at, bytes) =>
      withFile(file, async (open) => {
        if (open.getSize() !== size || (await latest()) !== file) return false;
        put(open, at, bytes);
        return true;
      }),
    rotate: (file, size, bytes) =>
      withFile(file, async (open) => {
        if (open.getSize() !== size || (await latest()) !== file) return false;
        await withFile(file + 1, (next) => put(next, 0, bytes));
        return true;
      }),
    async erase(file) {
      if ((await latest()) <= file) throw new Error('the latest file');
      await withFile(file, blank);
      await folder.removeEntry(nameOf(file));
    },
  };
}

/** Zeros over everything, flushed before the file is shortened: removing alone erases nothing. */
export function blank(open: SyncFile): void {
  open.write(new Uint8Array(open.getSize()), { at: 0 });
  open.flush();
  open.truncate(0);
  open.flush();
}

/** Writes at a place. Throws QuotaExceededError when the disk took only a part. */
export function writeAll(open: SyncFile, bytes: Uint8Array, at: number): void {
  const written = open.write(bytes, { at });
  if (written === bytes.length) return;
  throw new DOMException('written short', 'QuotaExceededError');
}

function put(open: SyncFile, at: number, bytes: Uint8Array): void {
  try {
    if (open.getSize() > at) open.truncate(at);
    writeAll(open, bytes, at);
    open.flush();
  } catch (error) {
    // Best effort: what cannot be cut now is cut before the next append, since it has no commit.
    try {
      open.truncate(at);
      open.flush();
    } catch {}
    throw error;
  }
}
