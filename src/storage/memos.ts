import type { Settings } from '../session/log';
import { canonicalJson } from './canonical';
import type { Edition, MemoFiles } from './memoFile';

/** A small value kept in both stores, so that losing one of them changes nothing. */
export type Memo<T> = {
  /** As it was last written by any tab; null when it never was. */
  read(): Promise<T | null>;
  /** Keeps the next edition. Rejects when neither store took it. */
  write(value: T): Promise<void>;
  /** As `write`, and over every file that held an earlier edition. */
  overwrite(value: T): Promise<void>;
};

const isEdition = (value: unknown): value is Edition =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as Edition).n) &&
  typeof (value as Edition).text === 'string';

/** `settings` must reject when the database does not take a value. */
export function memo<T>(name: string, files: MemoFiles | null, settings: Settings | null): Memo<T> {
  const key = `memo.${name}`;

  async function latest(): Promise<Edition | null> {
    const [inFile, inDatabase] = await Promise.all([
      files?.read(name).catch(() => null) ?? null,
      settings?.get(key).catch(() => null) ?? null,
    ]);
    const stored = isEdition(inDatabase) ? inDatabase : null;
    return (stored?.n ?? -1) > (inFile?.n ?? -1) ? stored : inFile;
  }

  async function write(value: T): Promise<void> {
    const n = ((await latest())?.n ?? 0) + 1;
    const edition = { n, text: canonicalJson(value) };
    const taken = await Promise.allSettled([
      files === null ? Promise.reject() : files.write(name, edition),
      settings === null ? Promise.reject() : settings.put(key, edition),
    ]);
    if (taken.every(({ status }) => status === 'rejected')) throw new Error(`${name} not kept`);
  }

  return {
    read: async () => {
      const edition = await latest();
      return edition === null ? null : (JSON.parse(edition.text) as T);
    },
    write,
    async overwrite(value) {
      await write(value);
      await write(value);
    },
  };
}
