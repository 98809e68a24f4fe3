import 'fake-indexeddb/auto';

/** Called before every step of IndexedDB; throw to make it fail. */
export const dbFaults: { before: (step: string) => void } = { before: () => undefined };

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Puts the hook in front of a method, once and for all. */
function guard(target: object, name: string): void {
  const methods = target as Record<string, Method>;
  const original = methods[name] as Method;
  methods[name] = function guarded(...args) {
    // The fake opens its own upgrade through the same method, where nobody could catch.
    if (args[1] !== 'versionchange') dbFaults.before(name);
    const result = original.apply(this, args);
    // A full disk shows only when the transaction commits: the requests have all succeeded.
    if (name === 'put') {
      try {
        dbFaults.before('commit');
      } catch {
        (this as IDBObjectStore).transaction.abort();
      }
    }
    return result;
  };
}

for (const name of ['add', 'put', 'get', 'getAll', 'count', 'openCursor']) {
  guard(IDBObjectStore.prototype, name);
}
guard(IDBDatabase.prototype, 'transaction');
guard(IDBFactory.prototype, 'open');
