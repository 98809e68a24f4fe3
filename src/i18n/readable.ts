/**
 * Lets React's `use` read a promise that has been kept without waiting once more: it looks for what is
 * noted on it here, as on every promise that it has read before. Gives the same promise.
 */
export function readable<T>(promise: Promise<T>): Promise<T> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    (reason) => Object.assign(promise, { status: 'rejected', reason }),
  );
  return promise;
}
