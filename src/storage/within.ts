/** Runs `run` once after `ms`; returns the way to call it off. */
export type Later = (ms: number, run: () => void) => () => void;

/** What `work` gives, or a rejection with TimeoutError after `ms`: storage calls may hang for ever. */
export function within<T>(later: Later, ms: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const cancel = later(ms, () => reject(new DOMException(`over ${ms} ms`, 'TimeoutError')));
    work.then(resolve, reject).finally(cancel);
  });
}

/** Long enough for a tab to get from one journal to the other, milliseconds. */
export const SETTLING = 250;

export const pause = (later: Later, ms: number): Promise<void> =>
  new Promise((resolve) => {
    later(ms, resolve);
  });
