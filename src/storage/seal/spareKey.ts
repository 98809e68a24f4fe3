import { newKey } from './cipher';

/** A key that no encounter has yet; `sealed` to the office, or null where age was not there. */
type Spare = { raw: Uint8Array<ArrayBuffer>; sealed: string | null };

/** The next encounter's key, made ahead of time: nobody should wait for age. Nothing here rejects. */
export type SpareKey = {
  prepare(): Promise<void>;
  /** Gives the one that was made, and begins with another. */
  take(): Promise<Spare>;
};

/** `seal` gives a key as sealed to the office; `unsealed` is told when that failed. */
export function spareKey(
  seal: (raw: Uint8Array) => Promise<string>,
  unsealed: () => void,
): SpareKey {
  let next: Promise<Spare> | null = null;

  async function make(): Promise<Spare> {
    const raw = newKey();
    const sealed = await seal(raw).catch(() => null);
    if (sealed === null) unsealed();
    return { raw, sealed };
  }

  return {
    async prepare() {
      next ??= make();
      await next;
    },
    async take() {
      next ??= make();
      const own = next;
      const made = await own;
      if (next === own) next = make();
      return made;
    },
  };
}
