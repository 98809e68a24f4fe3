type Method = (...args: unknown[]) => unknown;

/**
 * Something that is loaded, or opened, when the first thing is asked of it: every method waits for it,
 * but for those of `now`, which answer at once. It never looks like a promise, however it is handed on.
 */
export const late = <T extends object>(load: () => Promise<T>, now: Partial<T> = {}): T =>
  new Proxy(now as T, {
    get: (target, name) =>
      name in target || name === 'then' || typeof name !== 'string'
        ? target[name as keyof T]
        : async (...args: unknown[]) => ((await load())[name as keyof T] as Method)(...args),
  });
